-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
DELETE FROM orders WHERE day < '2020-01-01';
