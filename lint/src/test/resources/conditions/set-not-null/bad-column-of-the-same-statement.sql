-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
ALTER TABLE orders ADD COLUMN net int DEFAULT 1, ALTER COLUMN net SET NOT NULL;
