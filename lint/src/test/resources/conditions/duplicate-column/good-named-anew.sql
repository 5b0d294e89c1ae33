-- setup
CREATE TABLE items (id bigint PRIMARY KEY, net int);
-- migration
CREATE TABLE totals (id, net) AS SELECT id, id FROM items;
CREATE TABLE copies AS TABLE items;
