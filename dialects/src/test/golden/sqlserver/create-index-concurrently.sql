-- outside a transaction
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'invoice') AND name = N'ix')
CREATE INDEX ix ON invoice (day, number) WITH (ONLINE = ON);
