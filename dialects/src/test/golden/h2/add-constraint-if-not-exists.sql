-- locks item: EXCLUSIVE
-- scans the table
ALTER TABLE item ADD CONSTRAINT IF NOT EXISTS ck_item CHECK (price > 0);
