-- dialect: sqlite
-- also: sqlite-table-rebuild
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, net int, gross int NOT NULL, day date, state text);
-- migration
CREATE TABLE orders_new (id integer PRIMARY KEY, net int NOT NULL, gross int NOT NULL, day date, state text NOT NULL DEFAULT 'new', note text NOT NULL);
INSERT INTO orders_new (id, net, gross, day, note) SELECT id, net, gross, day, '' FROM orders;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
