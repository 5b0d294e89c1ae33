-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
UPDATE orders SET note = '' WHERE id > 7;
