CREATE TABLE orders (id bigint PRIMARY KEY, day date);
ALTER TABLE orders ALTER COLUMN day SET NOT NULL;
