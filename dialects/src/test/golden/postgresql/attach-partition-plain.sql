ALTER TABLE "Üser"."order" ATTACH PARTITION "Üser"."a""b" DEFAULT;
