ALTER TABLE invoice ADD note nvarchar(max);
