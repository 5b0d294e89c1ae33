CREATE TABLE orders (id bigint NOT NULL);
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
