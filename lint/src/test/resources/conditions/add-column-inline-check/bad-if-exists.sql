-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE IF EXISTS orders ADD COLUMN net int CHECK (net > 0);
