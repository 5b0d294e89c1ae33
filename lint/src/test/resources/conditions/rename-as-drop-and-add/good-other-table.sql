-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
CREATE TABLE items (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE items ADD COLUMN remark text;
