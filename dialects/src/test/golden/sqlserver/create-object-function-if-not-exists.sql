IF OBJECT_ID(N'[a"b]') IS NULL
  EXEC (N'CREATE FUNCTION [a"b] (@order int, @by numeric(5, 2) = 1.5)
RETURNS bigint
AS
SELECT 3');
