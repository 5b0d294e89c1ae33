IF OBJECT_ID(N'[a]]b''s].[order]', N'U') IS NULL
CREATE TABLE [a]]b's].[order] (
  id bigint NOT NULL IDENTITY(100,5),
  [Üser] nvarchar(40) COLLATE Latin1_General_100_CI_AS,
  made datetimeoffset NOT NULL CONSTRAINT df_order_made DEFAULT SYSDATETIMEOFFSET(),
  state nvarchar(9) CONSTRAINT df_order_state DEFAULT N'new 😀',
  twice AS (day * 2) PERSISTED NOT NULL,
  version rowversion,
  CONSTRAINT pk PRIMARY KEY NONCLUSTERED (id) WITH (FILLFACTOR = 70) ON FAST
) WITH (DATA_COMPRESSION = PAGE);
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'a]b''s', N'TABLE', N'order', NULL, NULL))
  EXEC sp_updateextendedproperty N'MS_Description', N'an order', N'SCHEMA', N'a]b''s', N'TABLE', N'order'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'an order', N'SCHEMA', N'a]b''s', N'TABLE', N'order';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'a]b''s', N'TABLE', N'order', N'COLUMN', N'version'))
  EXEC sp_updateextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'a]b''s', N'TABLE', N'order', N'COLUMN', N'version'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'a]b''s', N'TABLE', N'order', N'COLUMN', N'version';
