-- locks invoice: LOCK=NONE
ALTER TABLE invoice ALTER COLUMN total DROP DEFAULT;
