EXEC sp_addextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'dbo', N'TABLE', N'invoice', N'COLUMN', N'number';
