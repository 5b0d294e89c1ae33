ALTER TABLE invoice ALTER COLUMN code nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL;
