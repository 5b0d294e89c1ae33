-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date NOT NULL);
-- migration
ALTER TABLE orders MODIFY day date NULL;
