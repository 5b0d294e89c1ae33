-- also: data-change-with-ddl, drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, paid boolean);
-- migration
ALTER TABLE orders ADD COLUMN amount int;
UPDATE orders SET paid = true WHERE net = 0;
ALTER TABLE orders DROP COLUMN net;
