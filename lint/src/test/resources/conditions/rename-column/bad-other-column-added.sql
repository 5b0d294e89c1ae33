-- dialect: sqlite
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, day date);
-- migration
ALTER TABLE orders RENAME COLUMN day TO ordered_on;
ALTER TABLE orders ADD COLUMN net int;
