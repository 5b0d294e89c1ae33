-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
INSERT INTO orders (id, net) VALUES (1, 2);
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
