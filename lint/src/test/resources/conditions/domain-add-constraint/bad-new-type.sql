-- setup
CREATE DOMAIN score AS int;
-- migration
CREATE TYPE mood AS ENUM ('ok');
ALTER DOMAIN score ADD CONSTRAINT score_positive CHECK (VALUE > 0);
