-- also: change-default-partial-insert, unbatched-data-change
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
UPDATE orders SET net = 0 WHERE net IS NULL;
ANALYZE orders;
ALTER TABLE orders ALTER COLUMN net SET DEFAULT 0;
