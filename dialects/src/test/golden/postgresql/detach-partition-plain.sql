ALTER TABLE "Üser"."order" DETACH PARTITION "Üser"."a""b";
