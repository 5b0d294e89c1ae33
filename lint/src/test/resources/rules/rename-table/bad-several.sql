-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
RENAME TABLE orders TO purchases;
