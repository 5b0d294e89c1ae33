-- setup
CREATE TYPE state AS ENUM ('new', 'paid');
-- migration
CREATE TYPE mood AS ENUM ('new', 'ok');
ALTER TYPE state RENAME VALUE 'new' TO 'open';
