CREATE TABLE orders (id bigint PRIMARY KEY, at timestamptz);
