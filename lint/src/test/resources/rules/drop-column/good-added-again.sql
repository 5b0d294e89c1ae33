-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
ALTER TABLE orders DROP COLUMN day, ADD COLUMN day timestamptz;
