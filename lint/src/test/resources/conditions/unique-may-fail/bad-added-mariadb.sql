-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code int);
-- migration
ALTER TABLE orders ADD UNIQUE INDEX orders_code (code);
