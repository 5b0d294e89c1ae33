CREATE VIEW "a""b" AS
SELECT id FROM invoice;
