-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN token uuid CONSTRAINT token_there NOT NULL DEFAULT gen_random_uuid();
