-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, paid boolean, CONSTRAINT unpaid CHECK (paid IS NOT TRUE), CONSTRAINT other CHECK (paid = NOT NULL));
-- migration
ALTER TABLE orders ALTER COLUMN paid SET NOT NULL;
