-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
CREATE TABLE items (id bigint PRIMARY KEY);
DELETE FROM orders;
