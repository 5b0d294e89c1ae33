EXEC sp_updateextendedproperty N'MS_Description', N'it''s new', N'SCHEMA', N'dbo', N'TABLE', N'invoice';
