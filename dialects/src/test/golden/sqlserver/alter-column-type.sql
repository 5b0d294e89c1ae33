ALTER TABLE invoice ALTER COLUMN number nvarchar(30) NOT NULL;
