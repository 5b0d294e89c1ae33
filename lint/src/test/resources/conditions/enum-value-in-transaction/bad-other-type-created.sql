-- setup
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE person (id bigint PRIMARY KEY, mood mood);
-- migration
CREATE TYPE state AS ENUM ('new');
ALTER TYPE mood ADD VALUE 'happy';
INSERT INTO person (id, mood) VALUES (1, 'happy');
