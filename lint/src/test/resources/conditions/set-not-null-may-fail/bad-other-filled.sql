-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int);
-- migration
UPDATE orders SET gross = 1 WHERE id = 7;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
