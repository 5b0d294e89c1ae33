-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT net_positive CHECK (net > 0) NOT VALID);
CREATE TABLE items (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE items ADD CONSTRAINT net_positive CHECK (net > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT net_positive;
