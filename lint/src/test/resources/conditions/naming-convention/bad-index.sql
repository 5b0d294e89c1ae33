CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE INDEX "ordersNet" ON orders (net);
