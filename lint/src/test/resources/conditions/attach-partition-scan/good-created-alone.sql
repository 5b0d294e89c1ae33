-- setup
CREATE TABLE orders (id bigint, day date) PARTITION BY RANGE (day);
-- migration
CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
