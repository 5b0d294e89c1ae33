EXEC sp_rename N'invoice', N'bill';
