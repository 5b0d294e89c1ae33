-- dialect: mysql:8.0
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
UPDATE orders SET note = 'none' WHERE id = 1;
