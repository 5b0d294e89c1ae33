DROP INDEX ix ON invoice;
