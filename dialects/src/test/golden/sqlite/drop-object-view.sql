DROP VIEW "Üser"."order";
