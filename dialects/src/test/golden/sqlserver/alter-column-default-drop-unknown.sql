DECLARE @drop nvarchar(max) = N'';
SELECT @drop += N'ALTER TABLE invoice DROP CONSTRAINT ' + QUOTENAME(name) + N';'
FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N'invoice')
  AND COL_NAME(parent_object_id, parent_column_id) = N'code';
EXEC (@drop);
