-- locks Üser.order: EXCLUSIVE
ALTER TABLE "Üser"."order" DROP CONSTRAINT xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;
