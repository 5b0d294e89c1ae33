CREATE TABLE orders (id bigint PRIMARY KEY, day date);
ALTER TABLE orders RENAME COLUMN day TO ordered_on;
