-- dialect: mysql:8.4
ALTER TABLE orders DROP FOREIGN KEY orders_customer;
