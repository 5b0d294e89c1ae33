IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'invoice') AND name IN (N'a', N'b', N'c', N'd', N'e', N'f', N'g'))
  SET IDENTITY_INSERT invoice ON;
-- row: 1, 0x01FF, 1.5E0, '20260102', '2026-01-02T03:04:05.1234567+01:00', (N'nul ' + NCHAR(0) + N' and \' + NCHAR(10) + N''' end'), NULL
INSERT INTO invoice (a, b, c, d, e, f, g) VALUES (?, ?, ?, ?, ?, ?, ?);
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'invoice') AND name IN (N'a', N'b', N'c', N'd', N'e', N'f', N'g'))
  SET IDENTITY_INSERT invoice OFF;
