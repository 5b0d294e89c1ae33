-- setup
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE person (id bigint PRIMARY KEY, happy boolean);
-- migration
ALTER TYPE mood ADD VALUE 'happy';
ALTER TABLE person ADD COLUMN "'happy'" text;
