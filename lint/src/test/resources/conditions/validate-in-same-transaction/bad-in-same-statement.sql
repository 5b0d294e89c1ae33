-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
BEGIN;
ALTER TABLE orders ADD CONSTRAINT orders_net CHECK (net > 0) NOT VALID, VALIDATE CONSTRAINT orders_net;
COMMIT;
