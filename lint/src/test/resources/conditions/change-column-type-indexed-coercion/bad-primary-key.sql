-- setup
CREATE TABLE orders (code varchar(10) COLLATE "C" PRIMARY KEY);
-- migration
ALTER TABLE orders ALTER COLUMN code TYPE text COLLATE "de_DE";
