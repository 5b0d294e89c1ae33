-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT net_there CHECK (net IS NOT NULL) NOT VALID);
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
