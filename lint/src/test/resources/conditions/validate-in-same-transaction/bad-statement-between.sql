-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE TABLE items (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_net CHECK (net > 0) NOT VALID;
COMMENT ON TABLE items IS 'what was ordered';
ALTER TABLE orders VALIDATE CONSTRAINT orders_net;
