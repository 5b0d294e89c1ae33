CREATE VIEW "Üser"."order" (id, "a""b") AS
SELECT id, number FROM invoice WHERE number <> 'it''s'
WITH CASCADED CHECK OPTION;
COMMENT ON VIEW "Üser"."order" IS 'it''s 😀';
