DROP INDEX sales.ix;
