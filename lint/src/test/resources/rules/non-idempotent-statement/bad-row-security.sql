-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, owner text);
-- migration
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY orders_owner ON orders USING (owner = current_user);
