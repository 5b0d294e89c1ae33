-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
ALTER TABLE orders CHANGE day ordered_on date;
