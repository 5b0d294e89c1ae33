-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text DEFAULT 'a' || 'b');
-- migration
ALTER TABLE orders ALTER COLUMN code SET DEFAULT 'A' || 'b';
