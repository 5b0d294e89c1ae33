-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
CREATE TABLE items (id bigint PRIMARY KEY);
DROP TABLE items, orders;
