-- transaction: none
-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, "Net" int);
-- migration
UPDATE orders SET "Net" = 0 WHERE "Net" IS NULL;
ALTER TABLE orders ALTER COLUMN "Net" SET NOT NULL;
