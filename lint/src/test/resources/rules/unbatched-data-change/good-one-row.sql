-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
UPDATE orders SET note = '' WHERE id = 5;
