-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
CREATE TABLE items (id bigint PRIMARY KEY, state text);
-- migration
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'old';
ALTER TABLE items ALTER COLUMN state DROP DEFAULT;
