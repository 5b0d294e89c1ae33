-- locks invoice: EXCLUSIVE
DROP INDEX IF EXISTS ix;
