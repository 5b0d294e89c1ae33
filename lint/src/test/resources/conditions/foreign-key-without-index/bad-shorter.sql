-- setup
CREATE TABLE shops (country bigint, number bigint, PRIMARY KEY (country, number));
CREATE TABLE orders (id bigint PRIMARY KEY, country bigint, number bigint);
CREATE INDEX orders_country ON orders (country);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_shop FOREIGN KEY (country, number) REFERENCES shops (country, number) NOT VALID;
