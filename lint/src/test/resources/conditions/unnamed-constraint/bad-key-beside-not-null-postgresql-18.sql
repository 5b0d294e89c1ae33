-- dialect: postgresql:18
-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, vat int);
-- migration
ALTER TABLE orders ADD NOT NULL net, ADD CHECK (vat > 0) NOT VALID;
