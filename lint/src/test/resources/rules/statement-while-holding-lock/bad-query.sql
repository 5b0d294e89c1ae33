-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
ALTER TABLE orders ADD COLUMN due date;
SELECT count(*) FROM orders;
