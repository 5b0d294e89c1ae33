-- loses data
DROP TABLE "Üser"."a""b";
