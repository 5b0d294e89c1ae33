-- also: unique-may-fail
-- setup
CREATE TABLE orders (id bigint, day date, note text) PARTITION BY RANGE (day);
CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE orders_2027 PARTITION OF orders FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
-- migration
CREATE UNIQUE INDEX orders_day ON orders (day DESC NULLS LAST, id) INCLUDE (note);
