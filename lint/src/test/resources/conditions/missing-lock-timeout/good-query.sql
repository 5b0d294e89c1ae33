-- timeouts: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
SELECT count(*) FROM orders;
