-- also: change-column-type
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
CREATE TABLE items (id bigint PRIMARY KEY, price numeric(10, 2));
-- migration
ALTER TABLE orders ADD COLUMN due date;
ALTER TABLE items ALTER COLUMN id TYPE numeric;
