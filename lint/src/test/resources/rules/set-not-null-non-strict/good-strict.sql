-- dialect: mysql:8.4
-- set: sql_mode = STRICT_TRANS_TABLES
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int NOT NULL);
-- migration
ALTER TABLE orders MODIFY net int NOT NULL DEFAULT 1;
