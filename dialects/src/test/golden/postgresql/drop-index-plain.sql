-- locks invoice: ACCESS EXCLUSIVE
DROP INDEX ix;
