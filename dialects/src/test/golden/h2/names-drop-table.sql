-- locks Üser.order: EXCLUSIVE
-- loses data
DROP TABLE IF EXISTS "Üser"."order";
