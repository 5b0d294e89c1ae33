CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN day date;
ALTER TABLE orders ADD COLUMN net int;
