-- locks invoice: LOCK=NONE
ALTER TABLE invoice ADD COLUMN twice int GENERATED ALWAYS AS (day * 2) VIRTUAL;
