CREATE TABLE orders (id bigint PRIMARY KEY, note text);
ALTER TABLE orders RENAME COLUMN note TO remark;
