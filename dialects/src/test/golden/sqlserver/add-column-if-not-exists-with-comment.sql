IF COL_LENGTH(N'invoice', N'note') IS NULL
ALTER TABLE invoice ADD note nvarchar(max);
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'invoice', N'COLUMN', N'note'))
  EXEC sp_updateextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'dbo', N'TABLE', N'invoice', N'COLUMN', N'note'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'dbo', N'TABLE', N'invoice', N'COLUMN', N'note';
