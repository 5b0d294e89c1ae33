-- outside a transaction
-- locks invoice: SHARE UPDATE EXCLUSIVE
-- scans the table
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON invoice (day, number);
