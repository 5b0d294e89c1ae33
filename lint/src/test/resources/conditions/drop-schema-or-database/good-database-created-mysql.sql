-- dialect: mysql:8.4
-- also: non-idempotent-statement
CREATE DATABASE scratch;
DROP DATABASE scratch;
