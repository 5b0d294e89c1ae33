UPDATE "a""b"."order" SET "Üser" = NULL;
