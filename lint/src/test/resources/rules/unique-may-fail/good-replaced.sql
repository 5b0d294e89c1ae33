-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code int, UNIQUE KEY orders_code (code));
-- migration
ALTER TABLE orders DROP INDEX orders_code, ADD UNIQUE INDEX orders_code_id (code, id);
