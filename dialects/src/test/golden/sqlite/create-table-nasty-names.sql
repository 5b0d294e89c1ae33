CREATE TABLE "a""b"."order" (
  "Üser" TEXT NOT NULL,
  "it's" TEXT
);
