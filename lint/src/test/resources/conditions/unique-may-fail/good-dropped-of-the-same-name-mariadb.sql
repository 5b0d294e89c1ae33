-- dialect: mariadb:10.11
-- also: non-idempotent-statement, replace-index-drops-first
-- setup
CREATE TABLE items (id bigint PRIMARY KEY, code int, INDEX code (code));
CREATE TABLE orders (id bigint PRIMARY KEY, code int, shop int, UNIQUE INDEX code (code));
CREATE TABLE shops (id bigint PRIMARY KEY, code int, INDEX code (code));
-- migration
DROP INDEX code ON orders;
CREATE UNIQUE INDEX code_shop ON orders (code, shop);
