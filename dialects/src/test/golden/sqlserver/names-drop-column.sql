DECLARE @drop nvarchar(max) = N'';
SELECT @drop += N'ALTER TABLE [Üser].[order] DROP CONSTRAINT ' + QUOTENAME(name) + N';'
FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N'[Üser].[order]')
  AND COL_NAME(parent_object_id, parent_column_id) = N'a"b`c]d';
EXEC (@drop);
-- loses data
ALTER TABLE [Üser].[order] DROP COLUMN [a"b`c]]d];
