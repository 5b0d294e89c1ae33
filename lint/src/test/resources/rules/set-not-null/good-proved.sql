-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, net int);
ALTER TABLE orders ADD CONSTRAINT day_given CHECK (net > 0 AND day IS NOT NULL);
-- migration
ALTER TABLE orders ALTER COLUMN day SET NOT NULL;
