-- locks invoice: ACCESS EXCLUSIVE
-- locks invoice: SHARE ROW EXCLUSIVE
-- locks customer: SHARE ROW EXCLUSIVE
-- locks invoice: SHARE UPDATE EXCLUSIVE
-- scans the table
DO $create$ BEGIN
IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = 'invoice'::regclass AND attname = 'order' AND NOT attisdropped) THEN
  ALTER TABLE invoice ADD COLUMN "order" bigint CHECK ("order" > 0) CONSTRAINT "fk ""x""" REFERENCES customer (id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
  COMMENT ON COLUMN invoice."order" IS 'it''s';
END IF;
END $create$;
