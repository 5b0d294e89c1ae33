-- also: drop-table
-- setup
CREATE TABLE items (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
DROP TABLE items, orders;
CREATE TABLE orders (id bigint PRIMARY KEY);
