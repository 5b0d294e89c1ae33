-- dialect: mariadb:10.11
-- also: mysql-blocking-inplace
-- setup
CREATE TABLE orders (day date);
-- migration
ALTER TABLE orders ADD COLUMN id bigint NOT NULL AUTO_INCREMENT UNIQUE;
