IF COL_LENGTH(N'invoice', N'note') IS NULL
ALTER TABLE invoice ADD note nvarchar(max);
