-- dialect: sqlite:3.45
-- also: add-column-not-null-without-default
-- setup
CREATE TABLE orders (id integer PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN note NOT NULL;
