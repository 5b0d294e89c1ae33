-- also: statement-while-holding-lock
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, shop bigint);
CREATE INDEX orders_customer ON orders (customer);
CREATE INDEX orders_shop ON orders (shop);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID, ADD CONSTRAINT orders_shop FOREIGN KEY (shop) REFERENCES shops (id) NOT VALID;
SELECT 1;
ALTER TABLE orders ADD COLUMN note text;
