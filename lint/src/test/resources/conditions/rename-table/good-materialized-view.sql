-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders RENAME TO purchases;
CREATE MATERIALIZED VIEW orders AS SELECT * FROM purchases;
