-- transaction: none
-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
ALTER TABLE orders DROP COLUMN note;
SELECT 1;
