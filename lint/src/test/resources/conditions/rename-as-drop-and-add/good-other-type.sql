-- also: drop-column, multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE orders ADD COLUMN day date;
