-- locks Üser.order: ACCESS EXCLUSIVE
ALTER TABLE "Üser"."order" SET (fillfactor = 70), SET TABLESPACE fast;
