DROP VIEW `Üser`.`order`;
