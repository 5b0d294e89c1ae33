CREATE TABLE orders (id bigint PRIMARY KEY, code text, CHECK (code <> ''), CHECK (code <> '-'));
ANALYZE orders;
