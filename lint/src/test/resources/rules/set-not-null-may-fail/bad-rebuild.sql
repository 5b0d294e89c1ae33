-- dialect: sqlite
-- also: sqlite-table-rebuild
-- setup
CREATE TABLE orders (net integer);
-- migration
CREATE TABLE new_orders (net integer NOT NULL);
INSERT INTO new_orders SELECT net FROM orders;
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
