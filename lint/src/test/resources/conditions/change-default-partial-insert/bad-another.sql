-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state text DEFAULT 'new');
-- migration
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'draft';
