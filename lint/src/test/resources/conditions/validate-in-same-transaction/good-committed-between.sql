-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
BEGIN;
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE orders VALIDATE CONSTRAINT net_positive;
COMMIT;
