-- also: drop-index-blocking, create-index-blocking, index-build-while-locked
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE TABLE items (id bigint PRIMARY KEY, day date);
CREATE INDEX orders_day ON orders (day);
-- migration
DROP INDEX orders_day;
CREATE INDEX items_day ON items (day);
