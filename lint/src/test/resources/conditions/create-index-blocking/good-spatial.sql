-- dialect: mariadb:10.11
-- also: mysql-blocking-inplace
-- setup
CREATE TABLE shops (id bigint PRIMARY KEY, place point NOT NULL);
-- migration
CREATE SPATIAL INDEX shops_place ON shops (place);
