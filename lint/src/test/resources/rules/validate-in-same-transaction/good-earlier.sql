-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
ALTER TABLE orders ADD CONSTRAINT orders_customer CHECK (customer > 0) NOT VALID;
-- migration
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer;
