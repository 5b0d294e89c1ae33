-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD COLUMN day date, ADD CONSTRAINT net_positive CHECK (net > 0);
