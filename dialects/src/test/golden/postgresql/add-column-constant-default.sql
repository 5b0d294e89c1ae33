-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ADD COLUMN level integer DEFAULT 3 NOT NULL;
