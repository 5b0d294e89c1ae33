-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date CONSTRAINT ck_day CHECK (day IS NOT NULL));
-- migration
ALTER TABLE orders ALTER COLUMN day SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT ck_day;
