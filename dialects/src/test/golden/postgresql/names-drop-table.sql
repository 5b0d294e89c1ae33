-- locks Üser.order: ACCESS EXCLUSIVE
-- loses data
DROP TABLE IF EXISTS "Üser"."order";
