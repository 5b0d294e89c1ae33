CREATE INDEX IF NOT EXISTS sales.ix ON sales.numbers (day, "number");
