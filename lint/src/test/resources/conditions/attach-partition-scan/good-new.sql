-- setup
CREATE TABLE orders (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
-- migration
CREATE TABLE orders_2026 (id bigint, day date NOT NULL);
ALTER TABLE orders ATTACH PARTITION orders_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
