-- locks invoice: EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN number DROP NOT NULL;
