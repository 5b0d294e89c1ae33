-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, shop int, note text);
CREATE INDEX orders_shop ON orders (shop);
-- migration
UPDATE orders SET note = '' WHERE shop = 7;
