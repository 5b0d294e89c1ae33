-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
DELETE FROM orders;
