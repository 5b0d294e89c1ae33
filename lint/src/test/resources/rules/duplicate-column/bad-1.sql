-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
UPDATE orders SET note = '', customer = 1, note = '' WHERE id = 1;
