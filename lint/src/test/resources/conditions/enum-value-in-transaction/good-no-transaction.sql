-- transaction: none
-- setup
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE person (id bigint PRIMARY KEY, mood mood);
-- migration
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'happy';
INSERT INTO person (id, mood) VALUES (1, 'happy');
