-- dialect: mariadb:10.11
-- also: mysql-table-copy, set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state ENUM('new', 'paid'), net int, gross int GENERATED ALWAYS AS (net * 2) VIRTUAL);
-- migration
ALTER TABLE orders MODIFY state ENUM('new', 'paid') NOT NULL;
