-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);
-- migration
INSERT INTO orders (id, total) VALUES (1, 2)
ON CONFLICT (id) DO UPDATE SET total = 1, total = 2;
