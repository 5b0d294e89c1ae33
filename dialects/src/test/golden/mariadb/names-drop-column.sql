-- locks Üser.order: LOCK=NONE
-- loses data
ALTER TABLE `Üser`.`order` DROP COLUMN `a"b``c]d`;
