-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE IF EXISTS orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
