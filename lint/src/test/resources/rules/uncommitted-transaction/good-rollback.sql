-- transaction: none
BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY);
ROLLBACK;
