EXEC sp_rename N'[a"b]', N'or''der', N'OBJECT';
