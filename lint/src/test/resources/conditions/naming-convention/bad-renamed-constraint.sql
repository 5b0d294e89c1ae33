-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT net_positive CHECK (net > 0));
-- migration
ALTER TABLE orders RENAME CONSTRAINT net_positive TO "netIsPositive";
