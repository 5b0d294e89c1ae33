-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
INSERT INTO orders (id) VALUES (1);
CREATE TABLE items (id bigint PRIMARY KEY);
