-- also: add-unique-constraint
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, shop int, CONSTRAINT orders_code UNIQUE (code));
-- migration
ALTER TABLE orders DROP CONSTRAINT orders_code, ADD CONSTRAINT orders_shop_code UNIQUE (code, shop);
