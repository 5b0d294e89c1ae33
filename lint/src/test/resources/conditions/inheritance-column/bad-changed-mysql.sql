-- dialect: mysql:8.4
-- also: rename-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, kind varchar(20));
-- migration
ALTER TABLE orders CHANGE COLUMN kind type varchar(20);
