-- dialect: mysql:8.4
-- also: mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, marks set('a', 'b'));
-- migration
ALTER TABLE orders MODIFY COLUMN marks set('b', 'c');
