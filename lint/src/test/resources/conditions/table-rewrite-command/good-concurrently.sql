-- dialect: postgresql:19
-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
REPACK (CONCURRENTLY) orders;
