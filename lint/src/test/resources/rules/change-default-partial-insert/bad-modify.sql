-- dialect: mysql:8.0.36
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state varchar(10) DEFAULT 'new');
-- migration
ALTER TABLE orders MODIFY state varchar(10) DEFAULT 'open';
