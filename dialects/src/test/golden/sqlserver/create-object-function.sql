CREATE FUNCTION [a"b] (@order int, @by numeric(5, 2) = 1.5)
RETURNS bigint
WITH IMMUTABLE
AS
SELECT "order" * 2 -- $$ it's $athanor$;
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', N'FUNCTION', N'a"b', NULL, NULL))
  EXEC sp_updateextendedproperty N'MS_Description', N'twice', N'SCHEMA', N'dbo', N'FUNCTION', N'a"b'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'twice', N'SCHEMA', N'dbo', N'FUNCTION', N'a"b';
