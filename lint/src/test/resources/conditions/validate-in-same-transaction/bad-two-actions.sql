-- also: change-default-partial-insert
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT net_positive, ALTER COLUMN net SET DEFAULT 1;
