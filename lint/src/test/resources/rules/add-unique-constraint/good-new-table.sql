CREATE TABLE orders (id bigint PRIMARY KEY, code text);
ALTER TABLE orders ADD CONSTRAINT orders_code UNIQUE (code);
