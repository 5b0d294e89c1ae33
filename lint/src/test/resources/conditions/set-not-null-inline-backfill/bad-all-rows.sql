-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
UPDATE orders SET net = coalesce(net, 0);
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
