-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE TABLE items (id bigint PRIMARY KEY, net int);
ALTER TABLE items ADD CONSTRAINT net_positive CHECK (net > 0) NOT VALID;
-- migration
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0) NOT VALID;
ALTER TABLE items VALIDATE CONSTRAINT net_positive;
