-- dialect: sqlite
CREATE TABLE orders (id, code);
