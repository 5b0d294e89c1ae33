-- also: unbatched-data-change, set-not-null, set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
DELETE FROM orders WHERE net IS NULL;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
