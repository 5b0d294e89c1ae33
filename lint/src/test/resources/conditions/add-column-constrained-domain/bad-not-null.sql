-- setup
CREATE DOMAIN amount AS int NOT NULL;
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net amount;
