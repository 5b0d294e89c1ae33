-- also: set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
ALTER TABLE orders ADD CONSTRAINT day_given CHECK (day IS NOT NULL) NOT VALID;
-- migration
ALTER TABLE orders ALTER COLUMN day SET NOT NULL;
