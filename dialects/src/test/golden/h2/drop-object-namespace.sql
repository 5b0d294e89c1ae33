DROP SCHEMA "Üser";
