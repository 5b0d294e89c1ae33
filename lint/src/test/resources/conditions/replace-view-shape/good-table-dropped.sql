-- also: drop-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
DROP TABLE orders CASCADE;
