IF OBJECT_ID(N'[a"b''s]') IS NULL
ALTER TABLE invoice ADD CONSTRAINT [a"b's] CHECK (day > 0);
