-- dialect: sqlserver:2022
-- migration
INSERT INTO orders (id) VALUES (1);
DROP TABLE orders;
