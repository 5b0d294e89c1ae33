-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT net_there CHECK (net > 0 AND net IS NOT NULL));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
