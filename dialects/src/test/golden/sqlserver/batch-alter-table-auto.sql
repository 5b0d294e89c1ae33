ALTER TABLE invoice ADD note nvarchar(max);
ALTER TABLE invoice ADD CONSTRAINT ck CHECK (day > 0);
