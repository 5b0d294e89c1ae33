-- dialect: mysql:8.4
-- also: mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN token varchar(36) DEFAULT (uuid());
