-- setup
CREATE SEQUENCE orders_id;
-- migration
ALTER SEQUENCE orders_id RENAME TO order_numbers;
