-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT net_there CHECK (net IS NOT NULL));
-- migration
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders DROP CONSTRAINT net_there;
