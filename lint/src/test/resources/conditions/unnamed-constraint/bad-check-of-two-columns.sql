-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, vat int);
-- migration
ALTER TABLE orders ADD CHECK (net > vat) NOT VALID;
