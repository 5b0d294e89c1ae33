-- also: data-change-with-ddl, set-not-null, statement-while-holding-lock
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE TABLE items (id bigint PRIMARY KEY);
-- migration
ALTER TABLE items ADD COLUMN note text;
UPDATE orders SET net = 0 WHERE net IS NULL;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
