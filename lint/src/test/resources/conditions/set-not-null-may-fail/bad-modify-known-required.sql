-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, vat int NOT NULL);
-- migration
ALTER TABLE orders MODIFY COLUMN net int NOT NULL, MODIFY COLUMN vat int NOT NULL;
