-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text DEFAULT 'a');
-- migration
ALTER TABLE orders ALTER COLUMN code SET DEFAULT 'a' || 'b';
