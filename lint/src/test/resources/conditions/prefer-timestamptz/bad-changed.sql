-- also: change-column-type
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, at date);
-- migration
ALTER TABLE orders ALTER COLUMN at TYPE timestamp;
