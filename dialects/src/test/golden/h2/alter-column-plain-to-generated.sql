-- locks item: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE item ALTER COLUMN number BIGINT GENERATED ALWAYS AS (price * 2);
