-- locks invoice: LOCK=NONE
ALTER TABLE invoice ADD COLUMN IF NOT EXISTS note text COMMENT 'it''s';
