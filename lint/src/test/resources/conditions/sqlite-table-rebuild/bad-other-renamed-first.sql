-- dialect: sqlite:3.45
-- also: rename-table
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, net int);
CREATE TABLE items (id integer PRIMARY KEY);
-- migration
CREATE TABLE new_orders (id integer PRIMARY KEY, net text);
ALTER TABLE items RENAME TO old_items;
INSERT INTO new_orders SELECT id, net FROM orders;
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
