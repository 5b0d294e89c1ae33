-- locks invoice: LOCK=NONE
-- scans the table
CREATE INDEX ix ON invoice (day) note = 'it''s; --';
