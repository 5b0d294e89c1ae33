-- dialect: mysql:8.0
-- timeouts: none
-- also: missing-statement-timeout
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
SET SESSION sql_mode = 'STRICT_ALL_TABLES', lock_wait_timeout = 2;
ALTER TABLE orders COMMENT = 'what was ordered';
