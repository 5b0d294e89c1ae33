DROP PROCEDURE "Üser"."order";
