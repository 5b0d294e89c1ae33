CREATE TABLE orders (paid boolean, id bigint PRIMARY KEY, sent boolean, state mood);
