IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'a]b''s', N'TABLE', N'order', NULL, NULL))
  EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'a]b''s', N'TABLE', N'order';
