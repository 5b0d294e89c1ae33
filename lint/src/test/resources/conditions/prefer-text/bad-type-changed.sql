-- also: change-column-type
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
