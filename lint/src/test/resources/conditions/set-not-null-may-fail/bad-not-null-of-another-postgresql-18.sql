-- dialect: postgresql:18
-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, vat int, CONSTRAINT orders_vat NOT NULL vat);
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
