CREATE SEQUENCE sales.numbers;
