-- dialect: mariadb:10.11
-- also: add-check-constraint
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0);
