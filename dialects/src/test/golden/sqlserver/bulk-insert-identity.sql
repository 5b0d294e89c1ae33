SET IDENTITY_INSERT invoice ON;
-- row: 1, N'it''s'
INSERT INTO invoice (id, number) VALUES (?, ?);
SET IDENTITY_INSERT invoice OFF;
