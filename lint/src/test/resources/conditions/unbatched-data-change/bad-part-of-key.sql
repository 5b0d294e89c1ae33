-- setup
CREATE TABLE orders (shop int, number int, note text, PRIMARY KEY (shop, number));
-- migration
UPDATE orders SET note = '' WHERE shop = 7;
