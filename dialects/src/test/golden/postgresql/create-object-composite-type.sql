CREATE TYPE "Üser"."order" AS (street text, "a""b" integer);
COMMENT ON TYPE "Üser"."order" IS 'where';
