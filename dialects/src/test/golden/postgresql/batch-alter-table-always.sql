-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ADD COLUMN note text;
