-- locks a"b: ACCESS EXCLUSIVE
DO $$BEGIN
  CREATE OR REPLACE VIEW "a""b" AS
SELECT id FROM invoice;
EXCEPTION WHEN invalid_table_definition THEN
  DROP VIEW "a""b";
  CREATE VIEW "a""b" AS
SELECT id FROM invoice;
END$$;
