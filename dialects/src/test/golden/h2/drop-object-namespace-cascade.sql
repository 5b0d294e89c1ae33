-- loses data
DROP SCHEMA IF EXISTS "Üser" CASCADE;
