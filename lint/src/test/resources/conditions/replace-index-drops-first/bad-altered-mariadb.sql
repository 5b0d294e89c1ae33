-- dialect: mariadb:10.11
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code int, shop int, INDEX orders_code (code));
-- migration
ALTER TABLE orders DROP INDEX orders_code;
CREATE INDEX orders_code_shop ON orders (code, shop);
