-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);
-- migration
ALTER TABLE orders ADD CONSTRAINT ck_total CHECK (total > 0) NOT VALID, VALIDATE CONSTRAINT ck_total;
