-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE TABLE items (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN state text;
ALTER TABLE items ADD COLUMN state text;
