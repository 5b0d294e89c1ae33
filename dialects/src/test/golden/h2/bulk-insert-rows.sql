-- row: 1, 'it''s'
INSERT INTO invoice (id, number) VALUES (?, ?);
