-- dialect: sqlite
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, net int);
-- migration
CREATE TABLE orders_new (id integer PRIMARY KEY, net int);
INSERT INTO orders_new (id, net) SELECT id, net FROM orders;
ALTER TABLE orders_new RENAME TO orders_copy;
