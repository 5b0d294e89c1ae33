CREATE SEQUENCE `Üser`.`order`;
