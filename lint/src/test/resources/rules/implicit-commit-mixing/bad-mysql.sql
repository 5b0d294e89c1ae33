-- dialect: mariadb:10.11
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50));
-- migration
INSERT INTO orders (id) VALUES (1);
CREATE TABLE items (id bigint PRIMARY KEY);
