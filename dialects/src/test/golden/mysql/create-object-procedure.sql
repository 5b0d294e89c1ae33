CREATE PROCEDURE `Üser`.`order`(INOUT n int)
SELECT n + 1;
