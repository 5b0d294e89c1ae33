ALTER TABLE invoice ALTER COLUMN total numeric(14, 4) NULL;
