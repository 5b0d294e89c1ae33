-- locks Üser.order: LOCK=NONE
-- scans the table
ALTER TABLE `Üser`.`order` DROP INDEX xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;
