-- dialect: postgresql:18
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (net * 2) STORED;
