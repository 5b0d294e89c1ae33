-- also: change-default-partial-insert
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT net_positive CHECK (net > 0) NOT VALID);
-- migration
ALTER TABLE orders ALTER COLUMN net SET DEFAULT 1;
ALTER TABLE orders VALIDATE CONSTRAINT net_positive;
