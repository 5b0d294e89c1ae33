-- locks invoice: EXCLUSIVE
DROP INDEX ix;
