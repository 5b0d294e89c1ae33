-- setup
CREATE TABLE orders (id bigint, day date);
-- migration
ALTER TABLE orders ADD COLUMN IF NOT EXISTS id bigint GENERATED ALWAYS AS IDENTITY;
