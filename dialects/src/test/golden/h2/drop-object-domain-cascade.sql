-- loses data
DROP DOMAIN IF EXISTS "a""b" CASCADE;
