-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int NOT NULL DEFAULT 1 CONSTRAINT net_positive CHECK (net > 0);
