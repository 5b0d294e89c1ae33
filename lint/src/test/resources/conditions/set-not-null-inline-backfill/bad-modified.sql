-- dialect: mariadb:10.11
-- also: implicit-commit-mixing
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
UPDATE orders SET net = 0 WHERE net IS NULL;
ALTER TABLE orders MODIFY net int NOT NULL;
