-- dialect: mariadb:10.11
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders_new (id bigint PRIMARY KEY);
RENAME TABLE orders TO orders_old;
RENAME TABLE orders_new TO orders;
