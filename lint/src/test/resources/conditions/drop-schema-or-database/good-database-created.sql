-- transaction: none
-- also: non-idempotent-statement
CREATE DATABASE scratch;
DROP DATABASE scratch;
