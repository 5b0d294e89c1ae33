-- also: unbatched-data-change, set-not-null, set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int);
-- migration
UPDATE orders SET gross = 0 WHERE gross IS NULL;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
