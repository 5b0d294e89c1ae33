-- also: add-check-constraint, statement-while-holding-lock
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int);
-- migration
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0);
SELECT 1;
ALTER TABLE orders ADD CHECK (gross > net);
