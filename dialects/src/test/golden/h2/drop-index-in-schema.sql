-- locks sales.numbers: EXCLUSIVE
DROP INDEX sales.ix;
