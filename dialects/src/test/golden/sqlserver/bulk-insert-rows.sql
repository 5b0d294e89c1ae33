IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'invoice') AND name IN (N'id', N'number'))
  SET IDENTITY_INSERT invoice ON;
-- row: 1, N'it''s'
INSERT INTO invoice (id, number) VALUES (?, ?);
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'invoice') AND name IN (N'id', N'number'))
  SET IDENTITY_INSERT invoice OFF;
