-- dialect: sqlite:3.45
-- transaction: none
-- timeouts: none
-- setup
CREATE TABLE orders (id integer PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN note text;
