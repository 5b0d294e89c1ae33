CREATE OR ALTER FUNCTION [a"b] (@order int, @by numeric(5, 2) = 1.5)
RETURNS bigint
AS
SELECT 3;
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', N'FUNCTION', N'a"b', NULL, NULL))
  EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'FUNCTION', N'a"b';
