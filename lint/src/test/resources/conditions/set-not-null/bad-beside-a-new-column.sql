-- also: set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
ALTER TABLE orders ADD COLUMN net int DEFAULT 1, ALTER COLUMN day SET NOT NULL;
