-- locks Üser.order: EXCLUSIVE
ALTER TABLE "Üser"."order" RENAME TO "sel""ect";
