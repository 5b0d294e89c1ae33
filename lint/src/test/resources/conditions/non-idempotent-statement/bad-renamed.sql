-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT positive CHECK (net > 0));
-- migration
ALTER TABLE orders RENAME CONSTRAINT positive TO net_positive;
SELECT 1;
