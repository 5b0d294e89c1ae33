-- transaction: none
-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, paid boolean);
-- migration
UPDATE orders SET paid = false WHERE paid IS TRUE;
ALTER TABLE orders ALTER COLUMN paid SET NOT NULL;
