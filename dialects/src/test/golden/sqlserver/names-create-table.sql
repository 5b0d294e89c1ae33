CREATE TABLE [Üser].[order] (
  [a"b`c]]d] nvarchar(max) CONSTRAINT [df_order_a"b`c]]d] DEFAULT N'it''s 😀',
  CONSTRAINT xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx UNIQUE ([select], [a"b`c]]d])
);
