-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
DO $$ BEGIN PERFORM 1; END $$;
SELECT count(*) FROM orders;
ALTER TABLE orders ADD COLUMN note text;
