-- transaction: none
-- setup
CREATE TABLE orders (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- migration
ALTER TABLE orders DETACH PARTITION orders_2026 CONCURRENTLY;
