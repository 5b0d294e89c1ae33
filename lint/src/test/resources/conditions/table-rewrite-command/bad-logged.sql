-- setup
CREATE UNLOGGED TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders SET LOGGED;
