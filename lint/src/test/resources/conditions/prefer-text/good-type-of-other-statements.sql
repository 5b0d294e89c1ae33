-- also: change-default-partial-insert, create-index-blocking, index-build-while-locked
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
ALTER TABLE orders ALTER COLUMN code SET DEFAULT 'a';
CREATE INDEX orders_code ON orders (code);
