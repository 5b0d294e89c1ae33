-- dialect: sqlite
-- also: drop-table
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, net int);
CREATE TABLE notes (id integer PRIMARY KEY);
-- migration
CREATE TABLE orders_new (id integer PRIMARY KEY, net int);
INSERT INTO orders_new (id, net) SELECT id, net FROM orders;
DROP TABLE notes;
ALTER TABLE orders_new RENAME TO orders_copy;
