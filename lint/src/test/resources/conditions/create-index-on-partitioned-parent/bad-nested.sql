-- setup
CREATE TABLE orders (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY RANGE (id);
-- migration
CREATE INDEX orders_day ON orders (day);
