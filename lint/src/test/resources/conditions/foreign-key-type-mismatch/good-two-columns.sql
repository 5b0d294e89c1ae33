-- setup
CREATE TABLE shops (country bigint, number bigint, PRIMARY KEY (country, number));
-- migration
CREATE TABLE orders (country int, number bigint, PRIMARY KEY (country, number), FOREIGN KEY (country, number) REFERENCES shops (country, number));
