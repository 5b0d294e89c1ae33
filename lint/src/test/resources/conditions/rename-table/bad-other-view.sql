-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders RENAME TO purchases;
CREATE VIEW all_orders AS SELECT * FROM purchases;
