-- also: change-default-partial-insert
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ALTER COLUMN net SET DEFAULT 1, ALTER COLUMN net SET STATISTICS 100, ADD COLUMN vat int;
