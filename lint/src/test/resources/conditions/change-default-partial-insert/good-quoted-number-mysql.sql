-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int DEFAULT 5);
-- migration
ALTER TABLE orders ALTER COLUMN net SET DEFAULT '5';
