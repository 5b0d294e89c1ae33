-- setup
CREATE TABLE orders (id bigint NOT NULL);
CREATE UNIQUE INDEX orders_id ON orders (id);
-- migration
ALTER TABLE orders ADD PRIMARY KEY USING INDEX orders_id;
