EXEC sp_rename N'sales.invoice', N'bill';
