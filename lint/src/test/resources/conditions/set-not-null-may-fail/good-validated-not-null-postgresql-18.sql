-- dialect: postgresql:18
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
ALTER TABLE orders ADD CONSTRAINT orders_net NOT NULL net NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_net;
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
