-- setup
CREATE TABLE orders (id bigint NOT NULL);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
