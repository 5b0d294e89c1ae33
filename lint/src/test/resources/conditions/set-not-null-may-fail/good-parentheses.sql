-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int, CONSTRAINT net_there CHECK ((gross > 0 OR gross < -1) AND ((net IS NOT NULL))));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
