CREATE TABLE orders (id bigint PRIMARY KEY, day date);
ALTER TABLE orders DROP COLUMN day;
