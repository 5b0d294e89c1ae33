-- dialect: mysql:8.0.36
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state int DEFAULT 1, note varchar(10));
-- migration
ALTER TABLE orders MODIFY state int DEFAULT '1' COMMENT 'open or not', MODIFY note varchar(20) DEFAULT NULL;
