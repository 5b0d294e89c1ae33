ALTER TABLE [Üser].[order] ADD [a"b`c]]d] nvarchar(max) CONSTRAINT [df_order_a"b`c]]d] DEFAULT N'it''s 😀' WITH VALUES;
