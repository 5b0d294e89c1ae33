EXEC sp_rename N'sales.numbers.[i"x]', N'or''der', N'INDEX';
