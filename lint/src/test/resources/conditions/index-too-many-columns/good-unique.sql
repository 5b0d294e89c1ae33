-- also: create-index-blocking, unique-may-fail
-- setup
CREATE TABLE orders (a bigint, b bigint, c bigint, d bigint, e bigint, f bigint);
-- migration
CREATE UNIQUE INDEX orders_all ON orders (a, b, c, d, e, f);
