-- also: add-column-constrained-domain
-- setup
CREATE DOMAIN amount AS int CHECK (VALUE > 0);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net amount DEFAULT make_amount();
