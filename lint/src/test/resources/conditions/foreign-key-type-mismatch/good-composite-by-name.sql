-- setup
CREATE TABLE shops (country bigint, number bigint, PRIMARY KEY (country, number));
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN shop_id int;
