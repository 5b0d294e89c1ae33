-- locks invoice: ACCESS EXCLUSIVE
-- scans the table
DO $create$ BEGIN
IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'invoice'::regclass AND conname = 'uq') THEN
  ALTER TABLE invoice ADD CONSTRAINT uq UNIQUE (day);
END IF;
END $create$;
