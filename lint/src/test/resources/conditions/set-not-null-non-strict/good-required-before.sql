-- dialect: mariadb:10.11
-- set: sql_mode = NO_ENGINE_SUBSTITUTION
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int NOT NULL);
-- migration
ALTER TABLE orders MODIFY net int NOT NULL DEFAULT 1;
