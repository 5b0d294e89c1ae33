-- also: rename-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
ALTER TABLE orders ADD COLUMN state text;
ALTER TABLE orders RENAME COLUMN note TO remark;
