EXEC sp_addextendedproperty N'MS_Description', N'new', N'SCHEMA', N'dbo', N'TABLE', N'invoice', N'COLUMN', N'code';
