-- outside a transaction
ALTER TABLE invoice ADD COLUMN note TEXT;
