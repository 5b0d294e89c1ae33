IF OBJECT_ID(N'[a]]b''s].touch') IS NULL
  EXEC (N'CREATE TRIGGER [a]]b''s].touch
ON [a]]b''s].[order]
WITH EXECUTE AS OWNER
AFTER INSERT, DELETE
AS
UPDATE audit SET day = SYSDATETIME();');
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'a]b''s', N'TABLE', N'order', N'TRIGGER', N'touch'))
  EXEC sp_updateextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'a]b''s', N'TABLE', N'order', N'TRIGGER', N'touch'
ELSE
  EXEC sp_addextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'a]b''s', N'TABLE', N'order', N'TRIGGER', N'touch';
