IF OBJECT_ID(N'[a]]b''s].[order]') IS NULL
  EXEC (N'CREATE PROCEDURE [a]]b''s].[order] (@n nvarchar(20), @total int = 0 OUTPUT)
WITH RECOMPILE
AS
SELECT ''it''''s'', @n;');
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'a]b''s', N'PROCEDURE', N'order', NULL, NULL))
  EXEC sp_updateextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'a]b''s', N'PROCEDURE', N'order'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'a]b''s', N'PROCEDURE', N'order';
