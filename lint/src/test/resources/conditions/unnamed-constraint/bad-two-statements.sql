-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, vat int);
CREATE TABLE items (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD CHECK (net > 0) NOT VALID;
ALTER TABLE items ADD CHECK (net > 0) NOT VALID;
