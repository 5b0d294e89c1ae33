ALTER TABLE "Üser"."order" RENAME TO "sel""ect";
