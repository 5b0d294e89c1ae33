-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
REINDEX TABLE orders;
