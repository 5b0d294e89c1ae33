CREATE TABLE orders (id bigint PRIMARY KEY, meta text);
ALTER TABLE orders ALTER COLUMN meta TYPE json USING meta::json;
