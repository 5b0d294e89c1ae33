CREATE OR ALTER VIEW [Üser].[order] (id, [a"b]) AS
SELECT id, number FROM invoice
WITH CHECK OPTION;
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'Üser', N'VIEW', N'order', NULL, NULL))
  EXEC sp_updateextendedproperty N'MS_Description', N'it''s 😀', N'SCHEMA', N'Üser', N'VIEW', N'order'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'it''s 😀', N'SCHEMA', N'Üser', N'VIEW', N'order';
