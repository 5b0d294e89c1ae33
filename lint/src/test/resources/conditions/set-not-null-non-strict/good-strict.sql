-- dialect: mariadb:10.11
-- set: sql_mode = STRICT_ALL_TABLES
-- also: set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders MODIFY net int NOT NULL;
