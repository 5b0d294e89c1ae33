-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
CREATE TABLE states (name text PRIMARY KEY);
INSERT INTO states (name) VALUES ('open');
