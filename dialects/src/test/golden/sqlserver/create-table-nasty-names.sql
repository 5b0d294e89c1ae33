CREATE TABLE [a"b].[order] (
  [Üser] nvarchar(max) NOT NULL,
  [it's] nvarchar(max)
);
EXEC sp_addextendedproperty N'MS_Description', N'two
lines', N'SCHEMA', N'a"b', N'TABLE', N'order';
EXEC sp_addextendedproperty N'MS_Description', N'it''s \ a note', N'SCHEMA', N'a"b', N'TABLE', N'order', N'COLUMN', N'it''s';
