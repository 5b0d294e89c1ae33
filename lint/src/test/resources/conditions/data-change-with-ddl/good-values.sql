-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE states (name text PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN state text;
INSERT INTO states (name) VALUES ('open'), ('paid');
