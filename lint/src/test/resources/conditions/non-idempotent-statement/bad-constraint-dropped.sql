-- transaction: none
-- also: multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT net_positive CHECK (net > 0));
-- migration
ALTER TABLE orders DROP CONSTRAINT net_positive;
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 1) NOT VALID;
