-- setup
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- migration
CREATE TYPE state AS ENUM ('new');
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
