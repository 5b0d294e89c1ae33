-- dialect: mariadb:10.11
CREATE OR REPLACE TEMPORARY TABLE orders (id bigint PRIMARY KEY, day date);
