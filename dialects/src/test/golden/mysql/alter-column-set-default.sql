-- locks invoice: LOCK=NONE
ALTER TABLE invoice ALTER COLUMN day SET DEFAULT 1;
