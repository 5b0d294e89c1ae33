-- dialect: mariadb:10.11
-- also: change-default-partial-insert
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int NOT NULL DEFAULT 0);
-- migration
ALTER TABLE orders MODIFY net int NOT NULL DEFAULT 1;
