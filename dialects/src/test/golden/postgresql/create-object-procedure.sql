CREATE PROCEDURE "Üser"."order"(INOUT n integer)
LANGUAGE sql
SELECT n + 1;
