-- setup
CREATE TABLE orders (day date);
-- migration
ALTER TABLE orders ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;
