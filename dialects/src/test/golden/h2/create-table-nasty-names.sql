CREATE TABLE "a""b"."order" (
  "Üser" CHARACTER VARYING NOT NULL,
  "it's" CHARACTER VARYING
);
COMMENT ON TABLE "a""b"."order" IS 'two
lines';
COMMENT ON COLUMN "a""b"."order"."it's" IS 'it''s \ a note';
