DECLARE @drop nvarchar(max) = N'';
SELECT @drop += N'ALTER TABLE [a]]b''s].[order] DROP CONSTRAINT ' + QUOTENAME(name) + N';'
FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N'[a]]b''s].[order]')
  AND COL_NAME(parent_object_id, parent_column_id) = N'it''s';
EXEC (@drop);
DECLARE @drop nvarchar(max) = N'';
SELECT @drop += N'ALTER TABLE [a]]b''s].[order] DROP CONSTRAINT ' + QUOTENAME(name) + N';'
FROM sys.check_constraints AS k
WHERE parent_object_id = OBJECT_ID(N'[a]]b''s].[order]')
  AND (COL_NAME(parent_object_id, parent_column_id) = N'it''s'
    OR EXISTS (SELECT 1 FROM sys.sql_dependencies AS d WHERE d.object_id = k.object_id AND d.referenced_major_id = k.parent_object_id AND COL_NAME(d.referenced_major_id, d.referenced_minor_id) = N'it''s'));
EXEC (@drop);
DECLARE @drop nvarchar(max) = N'';
SELECT @drop += N'ALTER TABLE [a]]b''s].[order] DROP CONSTRAINT ' + QUOTENAME(name) + N';'
FROM sys.foreign_keys AS k JOIN sys.foreign_key_columns AS c ON c.constraint_object_id = k.object_id
WHERE c.parent_object_id = OBJECT_ID(N'[a]]b''s].[order]')
  AND COL_NAME(c.parent_object_id, c.parent_column_id) = N'it''s';
EXEC (@drop);
-- loses data
ALTER TABLE [a]]b's].[order] DROP COLUMN [it's];
