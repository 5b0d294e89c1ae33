-- dialect: sqlite
CREATE TABLE orders (note, paid boolean, id bigint);
