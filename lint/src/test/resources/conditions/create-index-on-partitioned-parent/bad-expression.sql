-- also: index-build-while-locked
-- setup
CREATE TABLE shop.orders (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE shop.orders_2026 PARTITION OF shop.orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- migration
CREATE INDEX orders_year ON shop.orders (extract(year FROM day));
CREATE INDEX ON shop /* the schema */ . orders USING btree (day);
