-- locks invoice: SHARE
-- scans the table
CREATE INDEX ix ON invoice USING gist (number gist_trgm_ops (siglen = 32), number ext.my_ops NULLS FIRST);
