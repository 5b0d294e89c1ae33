-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
SELECT 1;
