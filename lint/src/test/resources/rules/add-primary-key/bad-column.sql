-- also: add-column-auto-increment
-- setup
CREATE TABLE orders (day date);
-- migration
ALTER TABLE orders ADD COLUMN id bigserial PRIMARY KEY;
