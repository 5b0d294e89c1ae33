-- dialect: mariadb:10.11
-- also: non-idempotent-statement
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
ALTER TABLE orders ADD FULLTEXT INDEX orders_note (note);
