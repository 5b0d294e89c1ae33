-- dialect: sqlite
-- also: drop-column
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, day date, code text);
CREATE INDEX orders_day ON orders (code) WHERE day IS NOT NULL;
-- migration
ALTER TABLE orders DROP COLUMN day;
