ALTER TYPE "Üser"."order" ALTER ATTRIBUTE street TYPE character varying(80), DROP ATTRIBUTE "a""b", ADD ATTRIBUTE city text;
COMMENT ON TYPE "Üser"."order" IS NULL;
