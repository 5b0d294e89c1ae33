-- also: set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
ALTER TABLE orders ADD CONSTRAINT orders_net CHECK (net > 0) NOT VALID;
-- migration
ALTER TABLE orders VALIDATE CONSTRAINT orders_net;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
