-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
SELECT count(*) FROM orders;
ALTER TABLE orders ADD COLUMN due date;
