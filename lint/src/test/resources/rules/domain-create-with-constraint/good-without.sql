CREATE DOMAIN amount AS int;
