-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50));
-- migration
INSERT INTO orders (id) VALUES (1);
