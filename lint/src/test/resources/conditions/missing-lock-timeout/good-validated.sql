-- timeouts: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT net_positive CHECK (net > 0) NOT VALID);
-- migration
ALTER TABLE orders VALIDATE CONSTRAINT net_positive;
