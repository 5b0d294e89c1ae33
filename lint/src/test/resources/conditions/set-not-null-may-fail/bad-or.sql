-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int, CONSTRAINT one_there CHECK (net IS NOT NULL OR gross IS NOT NULL));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
