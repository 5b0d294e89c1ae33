-- locks sales.numbers: LOCK=NONE
DROP INDEX ix ON sales.numbers;
