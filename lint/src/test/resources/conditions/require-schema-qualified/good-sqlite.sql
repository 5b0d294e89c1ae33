-- dialect: sqlite
CREATE TABLE orders (id integer PRIMARY KEY);
