DROP INDEX ix ON sales.numbers;
