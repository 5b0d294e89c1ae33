-- locks invoice: EXCLUSIVE
ALTER TABLE invoice RENAME COLUMN "day" TO "due day";
