-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int, CONSTRAINT gross_positive CHECK (gross > 0) NOT VALID);
-- migration
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT gross_positive;
