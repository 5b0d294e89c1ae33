-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
UPDATE orders SET note = '' WHERE note IS NULL LIMIT 1000;
