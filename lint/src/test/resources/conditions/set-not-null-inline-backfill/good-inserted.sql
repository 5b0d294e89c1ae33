-- also: set-not-null, set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE TABLE old_orders (id bigint PRIMARY KEY, net int);
-- migration
INSERT INTO orders SELECT id, coalesce(net, 0) FROM old_orders;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
