CREATE TYPE state AS ENUM ('new', 'paid');
ALTER TYPE state RENAME VALUE 'new' TO 'open';
