-- also: create-index-blocking, index-build-while-locked
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, shop int, CONSTRAINT orders_code UNIQUE (code));
-- migration
ALTER TABLE orders DROP CONSTRAINT orders_code;
CREATE UNIQUE INDEX orders_code_shop ON orders (code, shop);
