-- row: 1, N'it''s'
INSERT INTO invoice (id, number) VALUES (?, ?);
