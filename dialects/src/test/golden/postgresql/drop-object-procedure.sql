DROP PROCEDURE "Üser"."order"(integer);
