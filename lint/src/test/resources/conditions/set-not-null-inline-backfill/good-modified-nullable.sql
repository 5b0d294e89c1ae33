-- dialect: mariadb:10.11
-- also: change-default-partial-insert, implicit-commit-mixing, unbatched-data-change
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
UPDATE orders SET net = 0 WHERE net IS NULL;
ALTER TABLE orders MODIFY net int DEFAULT 0;
