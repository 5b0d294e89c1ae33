-- also: create-index-blocking
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, net int);
-- migration
CREATE INDEX orders_net ON orders (net);
DROP INDEX orders_net;
