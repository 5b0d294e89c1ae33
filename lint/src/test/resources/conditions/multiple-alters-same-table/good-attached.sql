-- also: attach-partition-scan, change-default-partial-insert, statement-while-holding-lock
-- setup
CREATE TABLE orders (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE orders_2026 (id bigint, day date NOT NULL);
-- migration
ALTER TABLE orders ALTER COLUMN id SET DEFAULT 1;
ALTER TABLE orders ATTACH PARTITION orders_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
