EXEC sp_rename N'invoice.day', N'due day', N'COLUMN';
