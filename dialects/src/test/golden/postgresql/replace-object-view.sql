DROP VIEW "Üser"."order";
CREATE VIEW "Üser"."order" (id, "a""b") AS
SELECT id, number FROM invoice
WITH CASCADED CHECK OPTION;
COMMENT ON VIEW "Üser"."order" IS 'it''s 😀';
