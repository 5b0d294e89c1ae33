-- migration
CREATE TABLE orders (id bigint NOT NULL, CONSTRAINT orders_pkey PRIMARY KEY (id));
