-- locks Üser.order: ACCESS EXCLUSIVE
DROP TRIGGER touch ON "Üser"."order";
