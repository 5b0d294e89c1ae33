-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int /* of the whole order */ DEFAULT NULL CONSTRAINT net_positive CHECK (net > 0 AND (net < 100)) NULL;
