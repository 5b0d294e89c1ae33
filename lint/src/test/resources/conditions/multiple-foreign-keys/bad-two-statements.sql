-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint UNIQUE, shop bigint UNIQUE);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID;
COMMENT ON COLUMN orders.shop IS 'where it was sold';
ALTER TABLE orders ADD CONSTRAINT orders_shop FOREIGN KEY (shop) REFERENCES shops (id) NOT VALID;
