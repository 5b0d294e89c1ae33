DECLARE @alter nvarchar(max) = N'ALTER TABLE invoice ALTER COLUMN number nvarchar(30)'
  + COALESCE((SELECT IIF(is_nullable = 1, N' NULL', N' NOT NULL')
    FROM sys.columns WHERE object_id = OBJECT_ID(N'invoice') AND name = N'number'), N'');
EXEC (@alter);
