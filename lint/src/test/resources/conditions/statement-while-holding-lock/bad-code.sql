-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN note text;
DO $$ BEGIN PERFORM pg_sleep(1); END $$;
