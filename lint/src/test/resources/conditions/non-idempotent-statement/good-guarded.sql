-- transaction: none
-- setup
CREATE TYPE mood AS ENUM ('sad');
-- migration
CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, net int);
CREATE INDEX IF NOT EXISTS orders_net ON orders (net);
CREATE INDEX ON orders (net);
CREATE OR REPLACE VIEW recent AS SELECT id FROM orders;
DROP VIEW IF EXISTS older;
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
ALTER TABLE orders ADD COLUMN IF NOT EXISTS day date;
ALTER TABLE orders DROP COLUMN IF EXISTS note;
ALTER TABLE orders DROP CONSTRAINT IF EXISTS net_positive;
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0);
CREATE TEMPORARY TABLE seen (id bigint) ON COMMIT DROP;
CREATE SCHEMA IF NOT EXISTS shop;
