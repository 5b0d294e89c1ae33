-- dialect: mariadb:10.11
-- set: sql_mode = NO_ENGINE_SUBSTITUTION
-- also: change-default-partial-insert
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders MODIFY net int DEFAULT 1;
