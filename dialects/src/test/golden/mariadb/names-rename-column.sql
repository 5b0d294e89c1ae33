-- locks Üser.order: LOCK=NONE
ALTER TABLE `Üser`.`order` RENAME COLUMN `a"b``c]d` TO xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;
