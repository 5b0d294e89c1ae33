-- locks Üser.order: ACCESS EXCLUSIVE
ALTER TABLE "Üser"."order" DROP CONSTRAINT xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;
