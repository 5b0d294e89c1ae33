-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int, CONSTRAINT gross_there CHECK (gross IS NOT NULL), CONSTRAINT net_unset CHECK (net IS NULL));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
