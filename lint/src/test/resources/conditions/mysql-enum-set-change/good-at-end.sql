-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state ENUM('new', 'paid'));
-- migration
ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'sent');
