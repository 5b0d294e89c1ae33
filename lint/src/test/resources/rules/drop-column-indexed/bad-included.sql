-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, net int);
CREATE INDEX orders_day ON orders (day) INCLUDE (net);
-- migration
ALTER TABLE orders DROP COLUMN net;
