-- locks invoice: LOCK=NONE
ALTER TABLE invoice ADD COLUMN made timestamp NOT NULL DEFAULT now();
