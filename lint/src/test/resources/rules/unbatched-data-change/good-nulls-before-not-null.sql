-- dialect: mysql:8.0
-- transaction: none
-- setup
CREATE TABLE users (id bigint PRIMARY KEY, a int);
-- migration
UPDATE users SET a = 0 WHERE a IS NULL;
ALTER TABLE users MODIFY COLUMN a int NOT NULL;
