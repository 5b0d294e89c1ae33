EXEC sp_rename N'[a]]b''s].[order].[it''s]', N'user', N'COLUMN';
