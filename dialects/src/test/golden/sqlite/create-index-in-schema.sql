CREATE INDEX IF NOT EXISTS sales.ix ON numbers (day, number);
