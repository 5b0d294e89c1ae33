-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, type text DEFAULT 'new');
-- migration
ALTER TABLE orders ALTER COLUMN type DROP DEFAULT;
COMMENT ON TABLE orders IS 'what was ordered';
