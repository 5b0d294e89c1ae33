ALTER TABLE [Üser].[order] SET (fillfactor = 70);
ALTER TABLE [Üser].[order] SET TABLESPACE fast;
