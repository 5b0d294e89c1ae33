-- dialect: mariadb:10.11
-- also: mysql-table-copy, set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int GENERATED ALWAYS AS (net * 2) VIRTUAL, CONSTRAINT net_positive CHECK (net > 0));
-- migration
ALTER TABLE orders MODIFY net int NOT NULL;
