CREATE TYPE "Üser"."order" AS ENUM ('a"b`c]d', 'it''s');
