-- dialect: postgresql:18
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net bigint);
-- migration
ALTER TABLE orders ADD COLUMN gross bigint GENERATED ALWAYS AS (net * 2) VIRTUAL;
