-- locks Üser.order: ACCESS EXCLUSIVE
DO $$BEGIN
  CREATE OR REPLACE VIEW "Üser"."order" (id, "a""b") AS
SELECT id, number FROM invoice
WITH CASCADED CHECK OPTION;
EXCEPTION WHEN invalid_table_definition THEN
  DROP VIEW "Üser"."order";
  CREATE VIEW "Üser"."order" (id, "a""b") AS
SELECT id, number FROM invoice
WITH CASCADED CHECK OPTION;
END$$;
COMMENT ON VIEW "Üser"."order" IS 'it''s 😀';
