-- setup
CREATE TEMPORARY TABLE orders (id bigint PRIMARY KEY);
-- migration
DROP TABLE orders;
