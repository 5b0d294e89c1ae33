-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, net int);
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0) NOT VALID;
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_customer CHECK (customer > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT net_positive;
