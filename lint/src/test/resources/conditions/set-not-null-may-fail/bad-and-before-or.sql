-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int, CONSTRAINT one_there CHECK (net IS NOT NULL AND gross > 0 OR gross < 0));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
