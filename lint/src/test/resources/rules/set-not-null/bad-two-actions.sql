-- also: set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
ALTER TABLE orders
  ADD COLUMN note text, -- what the customer said
  ALTER COLUMN day SET NOT NULL;
