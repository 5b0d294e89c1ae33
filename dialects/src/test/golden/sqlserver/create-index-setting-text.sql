CREATE INDEX ix ON invoice (day) WITH (note = N'it''s; --');
