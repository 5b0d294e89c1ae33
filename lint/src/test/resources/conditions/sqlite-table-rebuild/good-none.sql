-- dialect: sqlite:3.45
CREATE TABLE orders (id integer PRIMARY KEY, net int);
