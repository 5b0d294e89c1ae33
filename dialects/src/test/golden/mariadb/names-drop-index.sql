-- locks Üser.order: LOCK=NONE
DROP INDEX xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ON `Üser`.`order`;
