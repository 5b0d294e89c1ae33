-- dialect: mariadb:10.11
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
CREATE TABLE items_new (id bigint PRIMARY KEY);
RENAME TABLE orders TO orders_old;
RENAME TABLE items_new TO items;
