IF OBJECT_ID(N'sales.numbers', N'SO') IS NULL
CREATE SEQUENCE sales.numbers AS int START WITH 5 INCREMENT BY -2 MINVALUE -9 MAXVALUE 9 CACHE 10 CYCLE;
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'sales', N'SEQUENCE', N'numbers', NULL, NULL))
  EXEC sp_updateextendedproperty N'MS_Description', N'counts', N'SCHEMA', N'sales', N'SEQUENCE', N'numbers'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'counts', N'SCHEMA', N'sales', N'SEQUENCE', N'numbers';
