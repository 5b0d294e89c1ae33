-- setup
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- migration
CREATE DOMAIN state AS text;
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
