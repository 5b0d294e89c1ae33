CREATE TABLE "Üser"."order" (
  "a""b`c]d" TEXT DEFAULT 'it''s 😀',
  CONSTRAINT xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx UNIQUE ("select", "a""b`c]d")
);
