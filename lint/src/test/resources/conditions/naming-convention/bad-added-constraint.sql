-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD CONSTRAINT "netIsPositive" CHECK (net > 0) NOT VALID;
