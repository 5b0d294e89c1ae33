-- setup
CREATE TABLE orders (id bigint, day date);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
