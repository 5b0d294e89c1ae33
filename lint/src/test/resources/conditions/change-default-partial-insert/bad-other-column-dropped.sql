-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state text, note text);
-- migration
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'old', ALTER COLUMN note DROP DEFAULT;
