-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note int);
-- migration
ALTER TABLE orders CHANGE note NOTE int;
