-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE INDEX orders_id ON orders (id);
-- migration
ALTER INDEX orders_id RENAME TO orders_by_id;
