-- locks Üser.order: ACCESS EXCLUSIVE
ALTER TABLE "Üser"."order" ADD COLUMN "a""b`c]d" text DEFAULT 'it''s 😀';
