-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10) COLLATE "C");
CREATE INDEX orders_code ON orders (code);
-- migration
ALTER TABLE orders ALTER COLUMN code TYPE text COLLATE "de_DE";
