-- dialect: sqlite
-- also: drop-table
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, net int);
CREATE TABLE notes (id integer PRIMARY KEY);
-- migration
CREATE TABLE orders_new (id integer PRIMARY KEY, net int);
INSERT INTO notes (id) VALUES (1);
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
