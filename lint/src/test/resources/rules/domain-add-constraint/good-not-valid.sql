-- setup
CREATE DOMAIN amount AS int;
-- migration
ALTER DOMAIN amount ADD CONSTRAINT amount_positive CHECK (VALUE > 0) NOT VALID;
