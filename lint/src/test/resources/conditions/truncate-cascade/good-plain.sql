-- also: truncate-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
TRUNCATE orders;
