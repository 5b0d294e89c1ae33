-- dialect: sqlite
CREATE TABLE orders (id PRIMARY KEY, net int);
