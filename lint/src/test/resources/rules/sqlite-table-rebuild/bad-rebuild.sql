-- dialect: sqlite
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, net text);
-- migration
CREATE TABLE new_orders (id integer PRIMARY KEY, net integer);
INSERT INTO new_orders SELECT id, net FROM orders;
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
