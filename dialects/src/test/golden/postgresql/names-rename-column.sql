-- locks Üser.order: ACCESS EXCLUSIVE
ALTER TABLE "Üser"."order" RENAME COLUMN "a""b`c]d" TO xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;
