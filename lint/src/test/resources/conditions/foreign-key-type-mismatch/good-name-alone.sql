-- also: multiple-alters-same-table
-- setup
CREATE TABLE s (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN _id int;
ALTER TABLE orders ADD COLUMN s_idx int;
