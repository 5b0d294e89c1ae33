-- dialect: mysql:8.0
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN day date NOT NULL;
