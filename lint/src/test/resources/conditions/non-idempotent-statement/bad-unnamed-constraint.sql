-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD CHECK (net > 1) NOT VALID;
SELECT 1;
