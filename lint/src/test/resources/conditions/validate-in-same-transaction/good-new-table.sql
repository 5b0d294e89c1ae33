CREATE TABLE orders (id bigint PRIMARY KEY, net int);
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT net_positive;
