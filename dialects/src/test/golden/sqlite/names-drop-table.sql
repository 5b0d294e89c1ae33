-- loses data
DROP TABLE IF EXISTS "Üser"."order";
