-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text, state text);
-- migration
UPDATE orders SET note = '', note = 'none' WHERE id = 7;
