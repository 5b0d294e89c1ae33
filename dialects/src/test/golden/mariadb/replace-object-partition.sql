-- locks invoice: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE invoice REORGANIZE PARTITION invoice_2026 INTO (PARTITION invoice_2026 FOR VALUES FROM (20260101) TO (20280101));
