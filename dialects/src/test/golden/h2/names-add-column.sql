-- locks Üser.order: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE "Üser"."order" ADD COLUMN "a""b`c]d" CHARACTER VARYING DEFAULT 'it''s 😀';
