ALTER TABLE invoice ALTER COLUMN number nvarchar(20) NULL;
