EXEC sp_rename N'[Üser].[order].[a"b`c]]d]', N'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', N'COLUMN';
