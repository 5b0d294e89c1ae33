-- locks invoice: ACCESS EXCLUSIVE
-- locks invoice: SHARE UPDATE EXCLUSIVE
DO $create$ BEGIN
IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = 'invoice'::regclass AND attname = 'note' AND NOT attisdropped) THEN
  ALTER TABLE invoice ADD COLUMN note text;
  COMMENT ON COLUMN invoice.note IS 'it''s';
END IF;
END $create$;
