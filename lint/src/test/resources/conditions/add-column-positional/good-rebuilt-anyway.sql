-- dialect: mariadb:10.11
-- also: mysql-blocking-inplace
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text, FULLTEXT INDEX orders_note (note));
-- migration
ALTER TABLE orders ADD COLUMN day date AFTER id;
