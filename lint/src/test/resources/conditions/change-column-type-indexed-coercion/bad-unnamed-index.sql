-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(20) COLLATE "C");
CREATE INDEX ON orders (code);
-- migration
ALTER TABLE orders ALTER COLUMN code TYPE text COLLATE "de-x-icu";
