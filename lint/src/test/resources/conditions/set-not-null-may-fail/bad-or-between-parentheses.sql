-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int, CONSTRAINT net_there CHECK ((net IS NOT NULL) OR (gross > 1)));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
