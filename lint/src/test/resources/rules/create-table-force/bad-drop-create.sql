-- also: drop-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
