-- also: drop-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
DROP TABLE orders;
CREATE VIEW orders (id) AS SELECT 1;
