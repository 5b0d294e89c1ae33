-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int CHECK (net > 0), note varchar(50));
-- migration
ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);
