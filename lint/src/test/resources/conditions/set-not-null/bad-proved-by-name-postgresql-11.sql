-- dialect: postgresql:11
-- also: set-not-null-may-fail
ALTER TABLE orders VALIDATE CONSTRAINT orders_net_not_null;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
