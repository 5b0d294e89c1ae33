-- locks sales.order: SHARE
-- locks sales.order: SHARE UPDATE EXCLUSIVE
-- scans the table
DO $ccreate$ BEGIN
IF NOT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'sales' AND c.relname = 'order') THEN
  CREATE TABLE sales."order" (
  id bigint
);
  CREATE INDEX ix ON sales."order" (id);
  COMMENT ON COLUMN sales."order".id IS 'it''s $create$ ☃';
END IF;
END $ccreate$;
