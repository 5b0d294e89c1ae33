CREATE INDEX ix ON invoice (day) INVISIBLE;
