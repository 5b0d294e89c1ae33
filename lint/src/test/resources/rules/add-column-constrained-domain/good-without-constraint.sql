-- setup
CREATE DOMAIN amount AS int;
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net amount;
