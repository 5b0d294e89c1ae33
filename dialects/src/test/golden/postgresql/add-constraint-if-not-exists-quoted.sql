-- locks invoice: ACCESS EXCLUSIVE
-- scans the table
DO $create$ BEGIN
IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'invoice'::regclass AND conname = 'a"b''s') THEN
  ALTER TABLE invoice ADD CONSTRAINT "a""b's" CHECK (day > 0);
END IF;
END $create$;
