IF OBJECT_ID(N'sales.[order]', N'U') IS NULL
CREATE TABLE sales.[order] (
  id bigint
);
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'sales.[order]') AND name = N'ix')
CREATE INDEX ix ON sales.[order] (id);
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'sales', N'TABLE', N'order', N'COLUMN', N'id'))
  EXEC sp_updateextendedproperty N'MS_Description', N'it''s $create$ ☃', N'SCHEMA', N'sales', N'TABLE', N'order', N'COLUMN', N'id'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'it''s $create$ ☃', N'SCHEMA', N'sales', N'TABLE', N'order', N'COLUMN', N'id';
