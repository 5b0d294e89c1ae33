-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders SET state = 'open';
