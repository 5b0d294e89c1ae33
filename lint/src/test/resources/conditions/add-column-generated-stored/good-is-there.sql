-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int GENERATED ALWAYS AS (net * 2) STORED);
-- migration
ALTER TABLE orders ADD COLUMN IF NOT EXISTS gross int GENERATED ALWAYS AS (net * 2) STORED;
