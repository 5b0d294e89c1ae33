-- dialect: mysql:8.4
CREATE TABLE orders (paid boolean, id bigint PRIMARY KEY, sent boolean);
