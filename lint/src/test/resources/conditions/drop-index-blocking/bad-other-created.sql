-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE INDEX orders_net ON orders (net);
-- migration
ALTER TABLE orders ADD COLUMN vat int;
DROP INDEX orders_net;
