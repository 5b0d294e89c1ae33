-- locks Üser.order: ACCESS EXCLUSIVE
-- loses data
ALTER TABLE "Üser"."order" DROP COLUMN "a""b`c]d";
