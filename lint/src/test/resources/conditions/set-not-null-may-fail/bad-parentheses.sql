-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, vat int);
ALTER TABLE orders ADD CONSTRAINT amounts CHECK ((net > 0) AND (vat > 0));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
