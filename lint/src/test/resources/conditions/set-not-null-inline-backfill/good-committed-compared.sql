-- transaction: none
-- also: set-not-null, unbatched-data-change
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
UPDATE orders SET net = 0 WHERE net < 1;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
