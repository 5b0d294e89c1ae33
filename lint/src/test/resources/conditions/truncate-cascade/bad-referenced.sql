-- also: truncate-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id));
-- migration
TRUNCATE orders CASCADE;
