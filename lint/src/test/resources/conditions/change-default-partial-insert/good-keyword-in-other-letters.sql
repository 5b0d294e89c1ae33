-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, at timestamptz DEFAULT CURRENT_TIMESTAMP, open boolean DEFAULT true);
-- migration
ALTER TABLE orders ALTER COLUMN at SET DEFAULT current_timestamp, ALTER COLUMN open SET DEFAULT TRUE;
