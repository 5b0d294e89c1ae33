-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int NOT NULL);
-- migration
ALTER TABLE orders MODIFY net int NOT NULL;
