-- dialect: mysql:8.4
DROP DATABASE sales;
