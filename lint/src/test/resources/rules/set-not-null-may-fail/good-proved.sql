-- setup
CREATE TABLE orders (net int CHECK (net IS NOT NULL));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
