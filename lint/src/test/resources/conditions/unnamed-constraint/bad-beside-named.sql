-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, vat int);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_net CHECK (net > 0) NOT VALID, ADD CHECK (vat > 0) NOT VALID;
