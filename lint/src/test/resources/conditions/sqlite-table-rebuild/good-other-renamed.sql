-- dialect: sqlite
-- also: drop-table, rename-table
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, net int);
CREATE TABLE notes (id integer PRIMARY KEY);
-- migration
CREATE TABLE orders_new (id integer PRIMARY KEY, net int);
INSERT INTO orders_new (id, net) SELECT id, net FROM orders;
DROP TABLE orders;
ALTER TABLE notes RENAME TO remarks;
