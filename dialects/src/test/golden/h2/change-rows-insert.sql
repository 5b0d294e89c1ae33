INSERT INTO invoice (id, number) VALUES (1, 'it''s'), (2, NULL);
