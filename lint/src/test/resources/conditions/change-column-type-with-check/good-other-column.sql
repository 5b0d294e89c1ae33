-- also: change-column-type
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int CONSTRAINT gross_positive CHECK (gross > 0), UNIQUE (gross));
-- migration
ALTER TABLE orders ALTER COLUMN net TYPE bigint;
