-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE new_orders (id bigint PRIMARY KEY);
-- migration
RENAME TABLE orders TO old_orders, new_orders TO orders, old_orders TO new_orders;
