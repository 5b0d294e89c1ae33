-- locks Üser.order: ACCESS EXCLUSIVE
-- loses data
DROP TABLE "Üser"."a""b";
