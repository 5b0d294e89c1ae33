-- locks invoice: SHARE
-- scans the table
CREATE INDEX ix ON invoice USING gin (body jsonb_path_ops);
