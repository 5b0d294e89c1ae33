-- transaction: none
BEGIN;
BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY);
COMMIT;
