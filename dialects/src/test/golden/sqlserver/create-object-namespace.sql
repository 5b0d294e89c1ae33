CREATE SCHEMA [Üser] AUTHORIZATION [a"b];
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'Üser', NULL, NULL, NULL, NULL))
  EXEC sp_updateextendedproperty N'MS_Description', N'it''s "x"', N'SCHEMA', N'Üser'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'it''s "x"', N'SCHEMA', N'Üser';
