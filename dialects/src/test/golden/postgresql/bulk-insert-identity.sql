-- row: 1, 'it''s'
INSERT INTO invoice (id, number) OVERRIDING SYSTEM VALUE VALUES (?, ?);
SELECT setval(pg_get_serial_sequence('invoice', 'id'), max(id)) FROM invoice;
