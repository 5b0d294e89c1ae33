-- dialect: mariadb:10.11.6
-- also: rename-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state int);
-- migration
ALTER TABLE orders CHANGE state status int DEFAULT 1;
