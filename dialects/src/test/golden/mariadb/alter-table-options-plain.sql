-- locks Üser.order: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE `Üser`.`order` SET (fillfactor = 70), SET TABLESPACE fast;
