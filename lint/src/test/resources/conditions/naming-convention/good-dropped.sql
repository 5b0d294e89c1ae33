-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, "netAmount" int);
-- migration
ALTER TABLE orders DROP COLUMN "netAmount";
ANALYZE orders;
