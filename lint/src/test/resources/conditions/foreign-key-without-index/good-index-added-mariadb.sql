-- dialect: sqlite:3.45
-- setup
CREATE TABLE customers (id integer PRIMARY KEY);
-- migration
CREATE TABLE orders (id integer PRIMARY KEY, customer integer REFERENCES customers (id));
CREATE INDEX orders_customer ON orders (customer);
