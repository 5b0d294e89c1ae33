-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, sizes int[], total bigint);
-- migration
UPDATE orders SET sizes[1] = 1, sizes[2] = 2 WHERE id = 1;
INSERT INTO orders (id, total) VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET total = 2;
