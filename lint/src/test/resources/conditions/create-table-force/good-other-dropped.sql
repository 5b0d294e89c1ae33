-- also: drop-table
-- setup
CREATE TABLE items (id bigint PRIMARY KEY);
-- migration
DROP TABLE items;
CREATE TABLE orders (id bigint PRIMARY KEY);
