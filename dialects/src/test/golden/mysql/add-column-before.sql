-- locks invoice: LOCK=NONE
ALTER TABLE invoice ADD COLUMN note text AFTER total;
