-- setup
CREATE TABLE items (id bigint PRIMARY KEY);
CREATE VIEW orders AS SELECT id FROM items;
-- migration
DROP VIEW orders;
CREATE TABLE orders (id bigint PRIMARY KEY);
