-- locks Üser.order: LOCK=EXCLUSIVE
-- loses data
DROP TABLE IF EXISTS `Üser`.`order`;
