ALTER TYPE "Üser"."order" ADD VALUE 'a"b`c]d' BEFORE 'it''s';
