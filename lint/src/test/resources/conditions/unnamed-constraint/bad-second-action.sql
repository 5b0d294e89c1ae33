-- also: add-check-constraint
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int);
-- migration
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0), ADD CHECK (gross > 0);
