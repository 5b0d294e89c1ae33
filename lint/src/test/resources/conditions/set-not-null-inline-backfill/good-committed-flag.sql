-- transaction: none
-- also: set-not-null, unbatched-data-change
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, open boolean);
-- migration
UPDATE orders SET open = false WHERE open IS TRUE;
ALTER TABLE orders ALTER COLUMN open SET NOT NULL;
