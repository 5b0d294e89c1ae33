-- dialect: sqlserver:2022
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
DROP TABLE IF EXISTS [orders];
