-- transaction: none
-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
UPDATE orders SET net = 0 WHERE net IS NULL;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
