-- locks Üser.order: SHARE UPDATE EXCLUSIVE
-- locks Üser.a"b: ACCESS EXCLUSIVE
-- scans the table
ALTER TABLE "Üser"."order" ATTACH PARTITION "Üser"."a""b" DEFAULT;
