-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text DEFAULT 'a', net int);
-- migration
ALTER TABLE orders ALTER COLUMN code DROP DEFAULT, ALTER COLUMN net SET STATISTICS 50;
