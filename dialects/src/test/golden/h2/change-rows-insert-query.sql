INSERT INTO invoice (number) SELECT "Üser" FROM "a""b"."order" WHERE "Üser" LIKE '\%''' ORDER BY "Üser";
