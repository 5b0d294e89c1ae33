CREATE TABLE orders (id bigint PRIMARY KEY);
REINDEX TABLE orders;
