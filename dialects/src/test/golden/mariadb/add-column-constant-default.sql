-- locks invoice: LOCK=NONE
ALTER TABLE invoice ADD COLUMN level int NOT NULL DEFAULT 3;
