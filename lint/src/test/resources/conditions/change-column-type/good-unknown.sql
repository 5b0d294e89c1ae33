-- dialect: mariadb:10.11
ALTER TABLE orders MODIFY net bigint;
