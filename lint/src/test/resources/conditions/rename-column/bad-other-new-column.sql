-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
ALTER TABLE orders ADD COLUMN day date;
ALTER TABLE orders RENAME COLUMN note TO remark;
