-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, net int);
CREATE VIEW daily AS SELECT day, net FROM orders;
-- migration
CREATE OR REPLACE VIEW daily AS SELECT net, day FROM orders;
