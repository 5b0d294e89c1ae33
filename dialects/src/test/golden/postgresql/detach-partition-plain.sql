-- locks Üser.order: ACCESS EXCLUSIVE
-- locks Üser.a"b: ACCESS EXCLUSIVE
ALTER TABLE "Üser"."order" DETACH PARTITION "Üser"."a""b";
