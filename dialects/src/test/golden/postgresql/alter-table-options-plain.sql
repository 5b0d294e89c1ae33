-- locks Üser.order: ACCESS EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE "Üser"."order" SET (fillfactor = 70), SET TABLESPACE fast;
