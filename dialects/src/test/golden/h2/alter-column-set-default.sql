-- locks invoice: EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN "day" SET DEFAULT 1;
