-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
CREATE INDEX orders_note ON orders (lower(note));
-- migration
ALTER TABLE orders DROP COLUMN note;
