CREATE INDEX ix ON invoice (day, "number");
