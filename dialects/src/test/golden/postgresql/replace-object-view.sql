-- locks Üser.order: ACCESS EXCLUSIVE
DO $$DECLARE
  rights text;
BEGIN
  CREATE OR REPLACE VIEW "Üser"."order" (id, "a""b") AS
SELECT id, number FROM invoice
WITH CASCADED CHECK OPTION;
EXCEPTION WHEN invalid_table_definition THEN
  IF EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgrelid = '"Üser"."order"'::regclass) THEN
    RAISE;
  END IF;
  SELECT string_agg(format('GRANT %s ON %s TO %s', a.privilege_type, '"Üser"."order"',
    CASE a.grantee WHEN 0 THEN 'PUBLIC'
      ELSE quote_ident(pg_get_userbyid(a.grantee)) END
    || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END), ';') INTO rights
  FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) AS a
  WHERE c.oid = '"Üser"."order"'::regclass AND a.grantee <> c.relowner;
  DROP VIEW "Üser"."order";
  CREATE VIEW "Üser"."order" (id, "a""b") AS
SELECT id, number FROM invoice
WITH CASCADED CHECK OPTION;
  IF rights IS NOT NULL THEN
    EXECUTE rights;
  END IF;
END$$;
COMMENT ON VIEW "Üser"."order" IS 'it''s 😀';
