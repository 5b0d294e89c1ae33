-- setup
CREATE DOMAIN score AS int;
-- migration
ALTER DOMAIN score ADD CONSTRAINT score_there NOT NULL;
