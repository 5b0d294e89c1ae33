-- also: create-index-blocking
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, net int);
CREATE INDEX orders_day ON orders (day);
-- migration
CREATE INDEX orders_net ON orders (net);
DROP INDEX orders_day;
