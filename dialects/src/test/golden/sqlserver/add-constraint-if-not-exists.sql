IF OBJECT_ID(N'[a]]b''s].ck') IS NULL
ALTER TABLE [a]]b's].[order] ADD CONSTRAINT ck CHECK (day > 0);
