-- locks Üser.order: ACCESS EXCLUSIVE
ALTER TABLE "Üser"."order" RENAME TO "sel""ect";
