-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE TABLE items (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE items ADD CONSTRAINT items_net CHECK (net > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_net CHECK (net > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_net;
