-- row: 1, 0x01FF, 1.5E0, '20260102', '2026-01-02T03:04:05.1234567+01:00', (N'nul ' + NCHAR(0) + N' and \' + NCHAR(10) + N''' end'), NULL
INSERT INTO invoice (a, b, c, d, e, f, g) VALUES (?, ?, ?, ?, ?, ?, ?);
