-- dialect: postgresql:11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
REINDEX TABLE orders;
