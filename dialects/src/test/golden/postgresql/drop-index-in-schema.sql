-- locks sales.numbers: ACCESS EXCLUSIVE
DROP INDEX sales.ix;
