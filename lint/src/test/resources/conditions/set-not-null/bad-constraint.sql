-- dialect: postgresql:18
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD CONSTRAINT net_there NOT NULL net;
