ALTER TABLE invoice ALTER COLUMN code nvarchar(5) NOT NULL;
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'invoice', N'COLUMN', N'code'))
  EXEC sp_updateextendedproperty N'MS_Description', N'new', N'SCHEMA', N'dbo', N'TABLE', N'invoice', N'COLUMN', N'code'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'new', N'SCHEMA', N'dbo', N'TABLE', N'invoice', N'COLUMN', N'code';
