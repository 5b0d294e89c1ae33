CREATE TABLE "Üser"."order" (
  "a""b`c]d" CHARACTER VARYING DEFAULT 'it''s 😀',
  CONSTRAINT xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx UNIQUE ("select", "a""b`c]d")
);
