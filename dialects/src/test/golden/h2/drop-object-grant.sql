REVOKE SELECT, INSERT ON "Üser"."order" FROM "a""b";
