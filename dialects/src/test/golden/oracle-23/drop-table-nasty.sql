-- loses data
DROP TABLE IF EXISTS "Sales"."order";
