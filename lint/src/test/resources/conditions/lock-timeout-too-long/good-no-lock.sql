-- set: lock_timeout = 60s
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
CREATE TABLE items (id bigint PRIMARY KEY);
SELECT count(*) FROM orders;
