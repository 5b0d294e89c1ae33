-- setup
CREATE TABLE orders (id bigint, note text) PARTITION BY RANGE (id);
-- migration
CREATE TABLE orders_1 PARTITION OF orders (note DEFAULT 'none') FOR VALUES FROM (1) TO (1000);
