-- also: drop-index-blocking
-- setup
CREATE TABLE items (id bigint PRIMARY KEY, code text);
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
CREATE INDEX items_code ON items (code);
CREATE INDEX orders_code ON orders (code);
-- migration
DROP INDEX items_code, orders_code;
