-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, gone boolean);
CREATE INDEX orders_day ON orders (day) WHERE NOT gone;
-- migration
ALTER TABLE orders DROP COLUMN gone;
