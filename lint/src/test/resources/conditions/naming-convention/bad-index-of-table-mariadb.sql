-- dialect: mariadb:10.11
CREATE TABLE orders (id bigint PRIMARY KEY, net int, INDEX ordersNet (net));
