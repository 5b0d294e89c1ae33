-- dialect: sqlite
-- timeouts: none
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, day text);
-- migration
ALTER TABLE orders ADD COLUMN net int;
