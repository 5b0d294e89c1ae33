-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
ALTER TABLE orders ALTER COLUMN code TYPE int USING code::int;
