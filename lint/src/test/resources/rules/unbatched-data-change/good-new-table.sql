CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
INSERT INTO orders (id) VALUES (1);
UPDATE orders SET note = '';
