CREATE BITMAP INDEX ix ON invoice (day);
