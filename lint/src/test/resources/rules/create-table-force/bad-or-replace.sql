-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
CREATE OR REPLACE TABLE orders (id bigint PRIMARY KEY, day date);
