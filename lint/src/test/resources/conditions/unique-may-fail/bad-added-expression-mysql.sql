-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(20));
-- migration
ALTER TABLE orders ADD UNIQUE INDEX orders_code ((lower(code)));
