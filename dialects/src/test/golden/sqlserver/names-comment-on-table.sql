IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'Üser', N'TABLE', N'order', NULL, NULL))
  EXEC sp_updateextendedproperty N'MS_Description', N'😀 it''s \', N'SCHEMA', N'Üser', N'TABLE', N'order'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'😀 it''s \', N'SCHEMA', N'Üser', N'TABLE', N'order';
