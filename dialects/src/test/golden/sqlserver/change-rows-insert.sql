INSERT INTO invoice (id, number) VALUES (1, N'it''s'), (2, NULL);
