CREATE SEQUENCE "Üser"."order";
