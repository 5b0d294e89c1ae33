-- dialect: mariadb:10.11
-- also: change-column-type, implicit-commit-mixing, mysql-table-copy, unbatched-data-change
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
UPDATE orders SET net = 0 WHERE net IS NULL;
ALTER TABLE orders MODIFY COLUMN net bigint;
