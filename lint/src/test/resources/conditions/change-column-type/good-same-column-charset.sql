-- dialect: mariadb:10.11
-- also: mysql-table-copy, set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10) CHARACTER SET latin1, net int, gross int GENERATED ALWAYS AS (net * 2) VIRTUAL) CHARSET utf8mb4;
-- migration
ALTER TABLE orders MODIFY code varchar(10) CHARACTER SET latin1 NOT NULL;
