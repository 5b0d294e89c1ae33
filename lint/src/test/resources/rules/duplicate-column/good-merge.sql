-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);
-- migration
MERGE INTO orders o USING (VALUES (1, 2)) n (id, total) ON o.id = n.id
WHEN MATCHED THEN UPDATE SET total = n.total
WHEN NOT MATCHED THEN INSERT (id, total) VALUES (n.id, n.total);
