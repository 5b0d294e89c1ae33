-- dialect: sqlite
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, net text);
-- migration
ALTER TABLE orders ADD COLUMN gross integer;
