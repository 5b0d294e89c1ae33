-- locks invoice: LOCK=NONE
DROP INDEX IF EXISTS ix ON invoice;
