CREATE TABLE orders (id bigint PRIMARY KEY, code text, UNIQUE (code, code));
