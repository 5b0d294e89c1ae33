-- also: multiple-alters-same-table, set-not-null, set-not-null-inline-backfill
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int DEFAULT 0);
-- migration
UPDATE orders SET net = 0 WHERE net IS NULL;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
ALTER TABLE orders ALTER COLUMN net DROP DEFAULT;
