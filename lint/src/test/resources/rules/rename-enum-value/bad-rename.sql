-- setup
CREATE TYPE state AS ENUM ('new', 'paid');
-- migration
ALTER TYPE state RENAME VALUE 'new' TO 'open';
