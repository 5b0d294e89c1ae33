-- setup
CREATE DOMAIN score AS int;
-- migration
CREATE DOMAIN mark AS int;
ALTER DOMAIN score ADD CONSTRAINT score_positive CHECK (VALUE > 0);
