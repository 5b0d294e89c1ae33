-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50) CONSTRAINT note_short CHECK (length(note) < 40));
-- migration
ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);
