-- transaction: none
-- also: set-not-null, unbatched-data-change
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, paid int);
-- migration
UPDATE orders SET net = 0, paid = 1 WHERE paid IS NULL OR net IS NULL;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
