-- locks item: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE item ADD COLUMN facts JSON DEFAULT JSON '{"a": ''x''}';
