-- locks Üser.order: EXCLUSIVE
-- rewrites the table
-- scans the table
-- loses data
ALTER TABLE "Üser"."order" DROP COLUMN "a""b`c]d";
