CREATE TABLE orders (id bigint PRIMARY KEY, note text);
UPDATE orders SET note = '';
