-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE TABLE archive (id bigint PRIMARY KEY, day date);
-- migration
INSERT INTO archive (id, day) SELECT id, day FROM orders;
