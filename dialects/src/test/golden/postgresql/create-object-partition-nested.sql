-- locks Üser.order: ACCESS EXCLUSIVE
CREATE TABLE "Üser"."a""b" PARTITION OF "Üser"."order" DEFAULT PARTITION BY HASH (id);
