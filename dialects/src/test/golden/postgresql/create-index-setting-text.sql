-- locks invoice: SHARE
-- scans the table
CREATE INDEX ix ON invoice (day) WITH (note = 'it''s; --');
