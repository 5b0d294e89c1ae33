-- also: data-change-with-ddl, drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD COLUMN amount int;
UPDATE orders SET amount = net;
ALTER TABLE orders DROP COLUMN net;
