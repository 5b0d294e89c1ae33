-- locks invoice: LOCK=NONE
DROP INDEX ix ON invoice;
