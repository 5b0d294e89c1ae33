-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, status text, net int, paid boolean);
ALTER TABLE orders ADD CONSTRAINT new_is_free CHECK (NOT (status = 'new' AND net IS NOT NULL AND paid));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
