CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TYPE mood ADD VALUE 'happy';
CREATE TABLE person (id bigint PRIMARY KEY, mood mood DEFAULT 'happy');
