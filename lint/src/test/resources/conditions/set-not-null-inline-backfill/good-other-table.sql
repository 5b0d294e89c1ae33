-- also: unbatched-data-change, set-not-null, set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE TABLE items (id bigint PRIMARY KEY, net int);
-- migration
UPDATE items SET net = 0 WHERE net IS NULL;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
