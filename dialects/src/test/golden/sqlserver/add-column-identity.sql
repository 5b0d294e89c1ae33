ALTER TABLE invoice ADD line bigint NOT NULL IDENTITY(1,1);
