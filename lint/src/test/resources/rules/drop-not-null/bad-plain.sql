-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date NOT NULL);
-- migration
ALTER TABLE orders ALTER COLUMN day DROP NOT NULL;
