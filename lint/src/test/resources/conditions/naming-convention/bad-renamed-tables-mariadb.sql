-- dialect: mariadb:10.11
-- also: rename-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
RENAME TABLE orders TO customerOrders;
