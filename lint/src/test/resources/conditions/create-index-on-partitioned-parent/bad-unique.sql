-- also: index-build-while-locked, unique-may-fail
-- setup
CREATE TABLE orders (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- migration
CREATE UNIQUE INDEX orders_day ON ONLY public.orders USING btree (day, id);
CREATE UNIQUE INDEX orders_id ON orders (id, day);
