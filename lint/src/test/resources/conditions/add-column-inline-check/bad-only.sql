-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE ONLY orders ADD COLUMN net int CHECK (net > 0);
