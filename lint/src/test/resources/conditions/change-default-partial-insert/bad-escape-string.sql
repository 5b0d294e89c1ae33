-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text DEFAULT E'a\n');
-- migration
ALTER TABLE orders ALTER COLUMN code SET DEFAULT E'b\n';
