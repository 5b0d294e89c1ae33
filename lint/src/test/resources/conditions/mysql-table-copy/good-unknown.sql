-- dialect: mysql:8.4
ALTER TABLE orders MODIFY COLUMN net varchar(20);
