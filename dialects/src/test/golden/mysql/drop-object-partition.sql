-- locks Üser.order: LOCK=NONE
-- loses data
ALTER TABLE `Üser`.`order` DROP PARTITION `a"b`;
