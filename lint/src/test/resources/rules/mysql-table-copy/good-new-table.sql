-- dialect: mariadb:10.11
-- also: non-idempotent-statement
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
ALTER TABLE orders MODIFY net bigint;
