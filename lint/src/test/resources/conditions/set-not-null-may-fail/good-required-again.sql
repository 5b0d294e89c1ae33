-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int NOT NULL);
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
