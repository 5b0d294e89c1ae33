-- dialect: h2:2.3
-- setup
CREATE TABLE orders (id BIGINT PRIMARY KEY);
-- migration
TRUNCATE TABLE orders RESTART IDENTITY;
