-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, priced boolean);
ALTER TABLE orders ADD CONSTRAINT priced_has_net CHECK (net IS NOT NULL = priced);
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
