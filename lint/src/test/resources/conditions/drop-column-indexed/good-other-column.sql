-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, net int, note text);
CREATE INDEX orders_day ON orders (lower(note), day) INCLUDE (id) WHERE day > '2026-01-01';
-- migration
ALTER TABLE orders DROP COLUMN net;
