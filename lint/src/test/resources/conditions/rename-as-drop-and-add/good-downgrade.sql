-- direction: downgrade
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
ALTER TABLE orders DROP COLUMN note, ADD COLUMN remark text;
