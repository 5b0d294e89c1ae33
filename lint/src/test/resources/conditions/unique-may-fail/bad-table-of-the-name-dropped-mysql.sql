-- dialect: mysql:8.4
-- also: drop-table, non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code int, shop int, UNIQUE INDEX codes (code));
CREATE TABLE codes (id bigint PRIMARY KEY);
-- migration
DROP TABLE codes;
ALTER TABLE orders ADD UNIQUE INDEX orders_code (code, shop);
