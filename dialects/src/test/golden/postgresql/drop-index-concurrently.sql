-- outside a transaction
-- locks invoice: SHARE UPDATE EXCLUSIVE
DROP INDEX CONCURRENTLY IF EXISTS ix;
