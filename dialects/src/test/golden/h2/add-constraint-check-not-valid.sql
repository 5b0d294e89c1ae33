-- locks invoice: EXCLUSIVE
ALTER TABLE invoice ADD CONSTRAINT ck CHECK (day > 0) NOCHECK;
