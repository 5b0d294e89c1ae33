-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code int, shop int, UNIQUE INDEX orders_code (code));
-- migration
ALTER TABLE orders DROP INDEX orders_code, ADD UNIQUE INDEX orders_shop_code (code, shop);
