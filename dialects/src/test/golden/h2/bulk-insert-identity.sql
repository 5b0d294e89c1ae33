-- row: 1, 'it''s'
INSERT INTO invoice (id, number) OVERRIDING SYSTEM VALUE VALUES (?, ?);
ALTER TABLE invoice ALTER COLUMN id RESTART WITH (SELECT COALESCE(MAX(id) + 1, 1) FROM invoice);
