-- dialect: sqlite
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, net int);
CREATE VIEW recent AS SELECT id FROM orders;
-- migration
CREATE TABLE recent_new (id integer PRIMARY KEY);
INSERT INTO recent_new (id) SELECT id FROM recent;
DROP VIEW recent;
ALTER TABLE recent_new RENAME TO recent;
