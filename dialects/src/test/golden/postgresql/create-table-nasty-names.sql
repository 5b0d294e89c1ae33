CREATE TABLE "a""b"."order" (
  "Üser" text NOT NULL,
  "it's" text
);
-- locks a"b.order: SHARE UPDATE EXCLUSIVE
COMMENT ON TABLE "a""b"."order" IS 'two
lines';
-- locks a"b.order: SHARE UPDATE EXCLUSIVE
COMMENT ON COLUMN "a""b"."order"."it's" IS 'it''s \ a note';
