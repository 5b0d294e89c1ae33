-- dialect: mariadb:10.11
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10));
