-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN state text;
ALTER TABLE orders SET SCHEMA archive;
