-- setup
CREATE TABLE orders (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE orders_rest PARTITION OF orders DEFAULT;
CREATE TABLE orders_2026 (id bigint, day date NOT NULL, CONSTRAINT bounds CHECK (day >= '2026-01-01' AND day < '2027-01-01'));
-- migration
ALTER TABLE orders ATTACH PARTITION orders_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
