-- setup
CREATE DOMAIN token AS uuid;
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN token token DEFAULT gen_random_uuid();
