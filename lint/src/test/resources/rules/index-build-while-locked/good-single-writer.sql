-- dialect: sqlite
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, day text);
CREATE TABLE customer (id integer PRIMARY KEY, name text);
-- migration
ALTER TABLE customer ADD COLUMN city text;
CREATE INDEX orders_day ON orders (day);
