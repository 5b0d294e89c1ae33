EXEC sp_rename N'[a]]b''s].[order]', N'new [name]''s';
