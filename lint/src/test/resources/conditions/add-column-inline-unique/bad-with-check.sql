-- also: add-column-inline-check
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN code text NOT NULL DEFAULT '' CONSTRAINT orders_code UNIQUE CHECK (code <> '-');
