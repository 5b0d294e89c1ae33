-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int DEFAULT 1);
-- migration
ALTER TABLE orders ALTER COLUMN net DROP DEFAULT;
ANALYZE orders;
