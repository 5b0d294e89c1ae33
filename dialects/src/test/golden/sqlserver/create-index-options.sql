CREATE INDEX ix ON invoice (day) WITH (fillfactor = 70) ON [fast disk];
