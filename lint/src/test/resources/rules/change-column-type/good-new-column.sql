-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int, ALTER COLUMN id SET STATISTICS 100;
CREATE TABLE lines (net int);
ALTER TABLE lines ALTER COLUMN net TYPE bigint;
