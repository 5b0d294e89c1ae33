-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint REFERENCES customers (id));
COMMENT ON TABLE orders IS 'what was ordered';
