-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
DROP TEMPORARY TABLE orders;
