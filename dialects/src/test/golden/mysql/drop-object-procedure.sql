DROP PROCEDURE `Üser`.`order`;
