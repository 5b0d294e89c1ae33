-- timeouts: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
INSERT INTO orders (id) VALUES (1);
