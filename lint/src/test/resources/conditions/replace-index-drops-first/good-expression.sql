-- also: drop-index-blocking, create-index-blocking, index-build-while-locked
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, day date);
CREATE INDEX orders_code ON orders (lower(code));
-- migration
DROP INDEX orders_code;
CREATE INDEX orders_day ON orders (day);
