GRANT SELECT, INSERT ON "Üser"."order" TO "a""b";
