-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
LOCK TABLE orders IN SHARE MODE;
