-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date NOT NULL);
-- migration
ALTER TABLE orders ADD COLUMN net int, ALTER COLUMN day DROP NOT NULL;
