-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE old_items (id bigint, shop bigint);
-- migration
ALTER TABLE orders ADD COLUMN note text;
CREATE TABLE items (id bigint, shop bigint UNIQUE);
ALTER TABLE items ADD CONSTRAINT items_shop FOREIGN KEY (shop) REFERENCES shops (id);
