-- dialect: postgresql:18
-- setup
CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD NOT NULL net NOT VALID;
