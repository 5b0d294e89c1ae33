-- also: add-column-constrained-domain
-- setup
CREATE DOMAIN share AS double precision CHECK (VALUE >= 0);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN discount share DEFAULT random();
