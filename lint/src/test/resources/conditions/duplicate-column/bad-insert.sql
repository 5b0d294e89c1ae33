-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
INSERT INTO orders (id, note, note) VALUES (1, 'a', 'b');
