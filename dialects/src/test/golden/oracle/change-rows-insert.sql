INSERT INTO invoice (id, "number") VALUES (1, 'it''s');
INSERT INTO invoice (id, "number") VALUES (2, NULL);
