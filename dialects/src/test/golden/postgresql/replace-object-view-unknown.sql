-- locks a"b: ACCESS EXCLUSIVE
DO $$DECLARE
  rights text;
BEGIN
  CREATE OR REPLACE VIEW "a""b" AS
SELECT id FROM invoice;
EXCEPTION WHEN invalid_table_definition THEN
  IF EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgrelid = '"a""b"'::regclass) THEN
    RAISE;
  END IF;
  SELECT string_agg(format('GRANT %s ON %s TO %s', a.privilege_type, '"a""b"',
    CASE a.grantee WHEN 0 THEN 'PUBLIC'
      ELSE quote_ident(pg_get_userbyid(a.grantee)) END
    || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END), ';') INTO rights
  FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) AS a
  WHERE c.oid = '"a""b"'::regclass AND a.grantee <> c.relowner;
  DROP VIEW "a""b";
  CREATE VIEW "a""b" AS
SELECT id FROM invoice;
  IF rights IS NOT NULL THEN
    EXECUTE rights;
  END IF;
END$$;
