CREATE TABLE orders (id bigint PRIMARY KEY, net bigint);
ALTER TABLE orders ADD COLUMN gross bigint GENERATED ALWAYS AS (net * 2) STORED;
