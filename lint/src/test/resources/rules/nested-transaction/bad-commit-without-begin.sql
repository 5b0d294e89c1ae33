-- also: non-idempotent-statement
-- transaction: none
CREATE TABLE orders (id bigint PRIMARY KEY);
COMMIT;
