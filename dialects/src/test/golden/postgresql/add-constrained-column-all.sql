-- locks invoice: ACCESS EXCLUSIVE
-- locks invoice: SHARE ROW EXCLUSIVE
-- locks customer: SHARE ROW EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD COLUMN "order" bigint CHECK ("order" > 0) CONSTRAINT "fk ""x""" REFERENCES customer (id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
-- locks invoice: SHARE UPDATE EXCLUSIVE
COMMENT ON COLUMN invoice."order" IS 'it''s';
