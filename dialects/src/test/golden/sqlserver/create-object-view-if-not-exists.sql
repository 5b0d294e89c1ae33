IF OBJECT_ID(N'[a"b]') IS NULL
  EXEC (N'CREATE VIEW [a"b] AS
SELECT id FROM invoice');
