-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN note text;
CREATE TABLE items (id bigint PRIMARY KEY, net int);
ALTER TABLE items ADD CONSTRAINT net_positive CHECK (net > 0);
