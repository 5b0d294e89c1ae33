-- also: add-column-auto-increment
-- setup
CREATE TABLE orders (net int);
-- migration
ALTER TABLE orders ADD COLUMN id bigserial PRIMARY KEY;
