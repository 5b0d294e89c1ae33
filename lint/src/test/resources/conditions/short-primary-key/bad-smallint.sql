CREATE TABLE orders (id smallint PRIMARY KEY);
