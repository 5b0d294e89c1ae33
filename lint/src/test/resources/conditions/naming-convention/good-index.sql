CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE INDEX orders_net ON orders (net);
CREATE INDEX ON orders (id, net);
