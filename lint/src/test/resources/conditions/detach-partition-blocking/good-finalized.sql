-- setup
CREATE TABLE orders (id bigint, day date) PARTITION BY RANGE (day);
CREATE TABLE orders_2025 PARTITION OF orders FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- migration
ALTER TABLE orders DETACH PARTITION orders_2025 FINALIZE;
