-- transaction: none
-- also: rename-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders RENAME TO purchases;
SELECT 1;
