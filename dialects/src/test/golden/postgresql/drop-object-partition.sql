-- locks Üser.order: ACCESS EXCLUSIVE
-- locks Üser.a"b: ACCESS EXCLUSIVE
-- loses data
DROP TABLE "Üser"."a""b";
