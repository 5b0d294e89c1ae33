DROP TYPE "Üser"."order";
