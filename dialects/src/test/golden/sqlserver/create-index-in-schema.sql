IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'sales.numbers') AND name = N'ix')
CREATE INDEX ix ON sales.numbers (day, number);
