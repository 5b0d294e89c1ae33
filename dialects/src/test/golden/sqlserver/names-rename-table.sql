EXEC sp_rename N'[Üser].[order]', N'sel"ect';
