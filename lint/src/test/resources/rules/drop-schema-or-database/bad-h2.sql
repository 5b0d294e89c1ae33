-- dialect: h2:2.3
-- migration
DROP SCHEMA IF EXISTS shop CASCADE;
