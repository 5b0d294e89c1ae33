ALTER TABLE "Üser"."order" ADD COLUMN "a""b`c]d" TEXT DEFAULT 'it''s 😀';
