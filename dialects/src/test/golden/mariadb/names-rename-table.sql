-- locks Üser.order: LOCK=EXCLUSIVE
ALTER TABLE `Üser`.`order` RENAME TO `Üser`.`sel"ect`;
