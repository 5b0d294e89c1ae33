-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text, remark text, FULLTEXT INDEX orders_note (note));
-- migration
CREATE FULLTEXT INDEX orders_remark ON orders (remark);
