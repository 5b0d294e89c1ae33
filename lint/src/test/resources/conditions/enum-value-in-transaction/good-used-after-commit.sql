-- transaction: none
-- setup
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE person (id bigint PRIMARY KEY, mood mood);
-- migration
BEGIN;
ALTER TYPE mood ADD VALUE 'happy';
COMMIT;
INSERT INTO person (id, mood) VALUES (1, 'happy');
