-- setup
CREATE DOMAIN amount AS int;
-- migration
CREATE DOMAIN price AS int;
ALTER DOMAIN amount ADD CONSTRAINT amount_positive CHECK (VALUE > 0);
