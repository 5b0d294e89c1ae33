-- transaction: none
-- also: nested-transaction
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
BEGIN;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS net int;
BEGIN;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS vat int;
